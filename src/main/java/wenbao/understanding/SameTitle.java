package wenbao.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.domain.Row;

/**
 * Certain, or silent: the message is the title of a published row, as printed. Two rows of the same
 * title are told apart by the heading before it: {@code 部门预决算信息 三公经费}.
 */
public final class SameTitle implements Step {
  private final Map<String, List<Row>> titles = new HashMap<>();

  public SameTitle(List<Row> rows) {
    for (Row row : rows) {
      add(row.title(), row);
      if (!row.path().isEmpty()) add(row.path().getLast() + row.title(), row);
    }
  }

  private void add(String title, Row row) {
    titles.computeIfAbsent(Squash.of(title), t -> new ArrayList<>()).add(row);
  }

  @Override
  public Understanding apply(Understanding u) {
    List<Row> rows = titles.get(Squash.of(u.text()));
    if (u.certain() || rows == null) return u;
    Label label = rows.getFirst().label();
    return u.withRows(rows)
        .certainly(new Guess(label, 0.99, "SameTitle"))
        .because("SameTitle: " + rows.getFirst().title());
  }
}
