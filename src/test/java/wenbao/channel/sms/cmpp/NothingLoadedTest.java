package wenbao.channel.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingLoadedTest {
  @TempDir Path data;

  @Test
  void without_a_line_by_cmpp_no_class_of_sms_core_is_loaded() throws Exception {
    Path loaded = data.resolve("loaded.txt");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StartAndStop.class.getName(),
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("output.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(data.resolve("output.txt"))).isZero();

    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains(" " + CmppGateway.class.getName() + " "))
        .noneMatch(line -> line.contains(" com.zx.sms.") || line.contains(" com.chinamobile."));
  }
}
