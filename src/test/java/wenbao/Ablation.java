package wenbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import wenbao.domain.Label;
import wenbao.nlp.HanLpWords;
import wenbao.nlp.Without;
import wenbao.testing.OurData;

/**
 * Prints what each voice earns on the questions of some files; {@code src/bench/ablation} runs it.
 */
final class Ablation {
  private Ablation() {}

  public static void main(String[] files) throws IOException {
    var questions = new ArrayList<Without.Asked>();
    for (String file : files) questions.addAll(read(Path.of(file)));
    var hanlp = new HanLpWords(OurData.PUBLISHED.lexicon().dictionary());
    var without = new Without(Lessons.of(OurData.PUBLISHED, hanlp, List.of()));
    System.out.printf("%d 句问事项的%n%n| 听谁的 | 第一名就对 | 前三名里有 |%n|---|---|---|%n", questions.size());
    without
        .measure(questions)
        .forEach((voices, hits) ->
            System.out.printf(
                "| %s | %.1f%% | %.1f%% |%n",
                voices.substring(2),
                100.0 * hits[0] / questions.size(),
                100.0 * hits[1] / questions.size()));
  }

  private static List<Without.Asked> read(Path file) throws IOException {
    var questions = new ArrayList<Without.Asked>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] cells = line.split("\t");
      if (new Label(cells[1]).isDecision()) continue;
      var right = new HashSet<>(List.of(cells[1]));
      if (cells.length > 2) right.addAll(Arrays.asList(cells[2].split("[,，\\s]+")));
      questions.add(new Without.Asked(cells[0], right));
    }
    return questions;
  }
}
