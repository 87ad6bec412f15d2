package wenbao.evaluation;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenbao.domain.Label;

/**
 * What became better and worse since an earlier run of the same questions.
 *
 * @param since when that run was
 * @param headlines its headline figures by their ids
 * @param moved the labels that became clearly better or worse, the worst first
 */
public record Difference(Instant since, Map<String, Double> headlines, List<Moved> moved) {
  /** One message more or less may be chance. */
  private static final int CLEARLY = 2;

  /**
   * A label.
   *
   * @param before of how many messages the outcome was right then
   * @param now and is right now
   * @param of its messages, as many then as now
   */
  public record Moved(Label label, int before, int now, int of) {
    public int by() {
      return now - before;
    }
  }

  public static Difference of(Earlier earlier, Figures figures) {
    return new Difference(
        earlier.at(),
        earlier.headlines(),
        figures.labels().stream()
            .flatMap(label -> moved(label, earlier))
            .sorted(comparingInt(Moved::by).thenComparing(Moved::label))
            .toList());
  }

  public Change change(Headline now) {
    return Change.of(now, headlines.getOrDefault(now.id(), Double.NaN));
  }

  /** Where questions were added or left out, a label's two counts say nothing of each other. */
  private static Stream<Moved> moved(PerLabel label, Earlier earlier) {
    Share before = earlier.labels().getOrDefault(label.label(), new Share(0, 0));
    boolean clearly = Math.abs(label.right() - before.count()) >= CLEARLY;
    return before.of() == label.n() && clearly
        ? Stream.of(new Moved(label.label(), before.count(), label.right(), label.n()))
        : Stream.empty();
  }
}
