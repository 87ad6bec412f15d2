package wenbao.application.knowledge;

import java.util.List;
import wenbao.domain.Bureau;
import wenbao.domain.Item;
import wenbao.domain.Row;
import wenbao.domain.Source;

/**
 * Documents that disagree. Both are told until an editor settles it.
 *
 * @param what they disagree about
 * @param items whose answers say both
 */
public record Conflict(
    Kind kind, Bureau bureau, String what, List<Item> items, List<Version> versions) {

  public enum Kind {
    MATTER("同一件事，科室或电话不一样"),
    DEPARTMENT("同一个科室，电话不一样"),
    AMOUNT("同一个数目，说法不一样");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /**
   * What one document says.
   *
   * @param rows where a catalogue prints it
   * @param places where a fact says it: 「参保登记·费用」
   */
  public record Version(Source source, String text, List<Row> rows, List<String> places) {}
}
