package wenbao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeedsTest {
  /** How the use cases write a verb of the log: {@code acting.act(now, "ticket-claimed", id)}. */
  private static final Pattern VERB =
      Pattern.compile("\\b[aA]ct\\([^;\"]*?\"([a-z]+(?:-[a-z]+)+|locked)\"");

  /** An auditor reads Chinese, whoever added a verb. */
  @Test
  void every_verb_of_the_log_has_its_words() throws IOException {
    var verbs = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/wenbao/application"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        VERB.matcher(Files.readString(file)).results().forEach(m -> verbs.add(m.group(1)));
      }
    }
    assertThat(verbs).hasSizeGreaterThan(20);
    assertThat(Deeds.CHINESE.keySet()).containsAll(verbs);
  }
}
