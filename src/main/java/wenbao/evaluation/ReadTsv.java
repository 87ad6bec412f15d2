package wenbao.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenbao.domain.Label;

/** One line is a sentence, a tab and its label; a third cell names labels that are right too. */
final class ReadTsv implements ReadLine {
  static final String MESSAGE = "转到华西要怎么备案\tremote-referral";

  @Override
  public Exchange read(String line, String where) {
    String[] cells = line.split("\t", -1);
    boolean two = cells.length == 2 || cells.length == 3;
    if (!two || cells[0].isBlank() || cells[1].isBlank()) {
      throw new IllegalArgumentException(
          "not a sentence, one tab and a label; a line looks like " + MESSAGE);
    }
    var question =
        new Question(
            where,
            cells[0].strip(),
            new Label(cells[1].strip()),
            cells.length == 3 ? alternatives(cells[2]) : Set.of());
    return new Exchange(where, List.of(question));
  }

  private static Set<Label> alternatives(String cell) {
    return Arrays.stream(cell.split("[,，\\s]+"))
        .filter(id -> !id.isEmpty())
        .map(Label::new)
        .collect(Collectors.toSet());
  }
}
