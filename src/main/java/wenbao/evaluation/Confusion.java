package wenbao.evaluation;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import wenbao.domain.Label;

/**
 * Questions of one label that were wrongly answered with another.
 *
 * @param count how many, whether told, asked or said
 * @param told how many of them were told, which is worse than being asked
 * @param examples a few of them
 */
public record Confusion(Label label, Label answered, int count, int told, List<Example> examples) {
  private static final int MOST = 30;
  private static final int MOST_EXAMPLES = 3;

  /**
   * One message.
   *
   * @param where file and line
   */
  public record Example(String where, String text) {}

  private record Pair(Label label, Label answered) {}

  /** The worst first: the most frequent, and of these the most often told. */
  static List<Confusion> of(Collection<Judged> all) {
    return all.stream()
        .filter(j -> !j.right())
        .collect(groupingBy(j -> new Pair(j.question().label(), j.answered())))
        .entrySet()
        .stream()
        .map(e -> of(e.getKey(), e.getValue()))
        .sorted(
            comparingInt(Confusion::count)
                .thenComparing(Confusion::told)
                .reversed()
                .thenComparing(Confusion::label)
                .thenComparing(Confusion::answered))
        .limit(MOST)
        .toList();
  }

  private static Confusion of(Pair pair, List<Judged> own) {
    return new Confusion(
        pair.label,
        pair.answered,
        own.size(),
        Share.of(own, j -> j.verdict().told()).count(),
        own.stream()
            .limit(MOST_EXAMPLES)
            .map(j -> new Example(j.question().where(), j.text()))
            .toList());
  }
}
