package wenbao.evaluation;

import java.util.List;
import java.util.Set;
import wenbao.domain.Label;

/** One line is a sentence, a tab and its label. */
final class ReadTsv implements ReadLine {
  static final String MESSAGE = "转到华西要怎么备案\tremote-referral";

  @Override
  public Exchange read(String line, String where) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
      throw new IllegalArgumentException(
          "not a sentence, one tab and a label; a line looks like " + MESSAGE);
    }
    var question = new Question(where, cells[0].strip(), new Label(cells[1].strip()), Set.of());
    return new Exchange(where, List.of(question));
  }
}
