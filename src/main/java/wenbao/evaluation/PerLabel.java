package wenbao.evaluation;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import wenbao.domain.Label;

/**
 * The questions of one label.
 *
 * @param n how many there are
 * @param rank1 of how many the likeliest guess is right
 * @param rank3 of how many one of the three likeliest is
 * @param right of how many the outcome is right: told, asked with the right choice, or said
 * @param toldWrong how many were told something that is not right
 */
public record PerLabel(Label label, int n, int rank1, int rank3, int right, int toldWrong) {
  /** Most questions first. */
  static List<PerLabel> of(Collection<Judged> all) {
    return all.stream().collect(groupingBy(j -> j.question().label())).entrySet().stream()
        .map(e -> of(e.getKey(), e.getValue()))
        .sorted(comparingInt(PerLabel::n).reversed().thenComparing(PerLabel::label))
        .toList();
  }

  private static PerLabel of(Label label, List<Judged> own) {
    return new PerLabel(
        label,
        own.size(),
        Share.of(own, j -> j.within(1)).count(),
        Share.of(own, j -> j.within(3)).count(),
        Share.of(own, Judged::right).count(),
        Share.of(own, j -> j.verdict() == Verdict.TOLD_WRONG).count());
  }
}
