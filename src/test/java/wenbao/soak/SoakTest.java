package wenbao.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short soak: the process is killed once, and still everybody is answered exactly once. */
class SoakTest {
  @TempDir Path folder;

  @Test
  void every_message_is_answered_exactly_once() throws Exception {
    var plan = new Plan(300, 30, 0.05, 0.05, 1, 1, false, true, Duration.ofSeconds(120), Map.of());
    var report = new Soaking(plan, folder).soak();
    System.out.print(report);
    assertThat(report.isClean()).as(report.toString()).isTrue();
  }
}
