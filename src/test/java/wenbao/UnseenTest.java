package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.testing.OurData;

/** A sentence that was taught measures nothing. */
class UnseenTest {
  private static final Pattern TEXT = Pattern.compile("\"text\": *\"([^\"]*)\"");

  private static final Set<String> TAUGHT = taught();

  /** Three signs are no sentence: everybody writes 电话呢 and 要带啥 after an answer. */
  private static final int SHORTEST = 8;

  @ParameterizedTest
  @ValueSource(strings = {"learn.tsv", "frozen.tsv", "dialogues.jsonl", "frozen-dialogues.jsonl"})
  void no_question_stands_in_the_intents(String file) throws IOException {
    var seen = new ArrayList<String>();
    var lines = Files.readAllLines(Path.of("src/test/resources/questions", file));
    for (int i = 0; i < lines.size(); i++) {
      // The line is named and the sentence is not: nobody shall read those of frozen.tsv.
      for (String text : texts(lines.get(i))) {
        boolean own = file.endsWith(".tsv") || text.length() >= SHORTEST;
        if (own && TAUGHT.contains(squashed(text))) seen.add(file + ":" + (i + 1));
      }
    }
    assertThat(seen).isEmpty();
  }

  private static List<String> texts(String line) {
    if (line.startsWith("#") || line.isBlank()) return List.of();
    return line.startsWith("{")
        ? TEXT.matcher(line).results().map(found -> found.group(1)).toList()
        : List.of(line.split("\t")[0]);
  }

  private static Set<String> taught() {
    var taught = new HashSet<String>();
    for (var intent : OurData.PUBLISHED.intents().values()) {
      intent.examples().forEach(e -> taught.add(squashed(e.text())));
    }
    OurData.PUBLISHED.calibration().forEach(s -> taught.add(squashed(s.text())));
    return taught;
  }

  /** Without spaces and punctuation: another comma makes no other sentence. */
  private static String squashed(String text) {
    return text.replaceAll("[\\p{P}\\p{S}\\s]", "");
  }
}
