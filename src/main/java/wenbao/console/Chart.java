package wenbao.console;

import java.util.List;
import wenbao.application.reports.Figures.Count;

/**
 * A chart: a table whose numbers lead to their rows, and the bars that a script draws from it.
 *
 * @param id of its caption, also what the bars are said to show
 * @param note below the caption; may be empty
 * @param head of the first column
 * @param upright whether the bars stand, as time goes from left to right
 */
public record Chart(
    String id, String title, String note, String head, boolean upright, List<Bar> bars) {
  /** A table longer than this is folded up below its bars; so is one that only tells the time. */
  private static final int SHORT = 8;

  public record Bar(String name, long count, String address) {}

  public boolean isLong() {
    return upright || bars.size() > SHORT;
  }

  public long sum() {
    return bars.stream().mapToLong(Bar::count).sum();
  }

  /** How much of all, in whole percents. */
  public static String percent(long part, long all) {
    return all == 0 ? "—" : Math.round(100.0 * part / all) + "%";
  }

  static List<Bar> bars(
      List<Count> counts,
      java.util.function.UnaryOperator<String> name,
      java.util.function.Function<String, FilterForm> rows) {
    return counts.stream()
        .map(c -> new Bar(name.apply(c.key()), c.count(), rows.apply(c.key()).address(PATH)))
        .toList();
  }

  private static final String PATH = InquiriesPage.PATH;
}
