package wenbao.application.knowledge;

import java.util.List;
import wenbao.domain.Bureau;
import wenbao.domain.Item;
import wenbao.domain.Row;

/**
 * The standard catalogue beside those of the bureaus.
 *
 * @param lines one for each row of the standard
 * @param beyond what the bureaus publish besides, in the order of {@code bureaus}
 */
public record StandardComparison(List<Bureau> bureaus, List<Line> lines, List<Beyond> beyond) {
  /**
   * @param cells in the order of the bureaus
   */
  public record Line(Row standard, List<Cell> cells) {}

  /**
   * @param missing items of the standard's row that no row of the bureau publishes
   */
  public record Cell(Bureau bureau, List<Match> matches, List<Item> missing) {
    public boolean isMissing() {
      return matches.isEmpty();
    }
  }

  public record Match(Row row, How how) {}

  public record Beyond(Bureau bureau, List<Row> rows) {}

  /** Why two rows are taken for the same. */
  public enum How {
    SAME_ITEM("同一个事项"),
    SAME_TITLE("标题一样"),
    LIKE_TITLE("标题相近，要人看一眼"),
    LIKE_HEADING("类别相近，要人看一眼");

    private final String chinese;

    How(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }
}
