package wenbao.evaluation;

import java.util.Collection;
import java.util.List;
import wenbao.evaluation.Question.Kind;

/**
 * The questions of one tag: those of a dialect, those that somebody really asked.
 *
 * @param n how many there are; one with two tags is counted in both
 * @param rank1 questions for an item whose likeliest guess is right
 * @param rank3 questions for an item of whose three likeliest guesses one is right
 * @param toldRight of the questions for an item, those told a right one
 * @param toldWrong of all, those told something that is not right
 * @param decisionsRight of the questions for a decision, those with a right outcome
 */
public record PerTag(
    String tag,
    int n,
    Share rank1,
    Share rank3,
    Share toldRight,
    Share toldWrong,
    Share decisionsRight) {
  /** In the order of the alphabet. */
  static List<PerTag> of(Collection<Judged> all) {
    return all.stream()
        .flatMap(j -> j.question().tags().stream())
        .distinct()
        .sorted()
        .map(tag -> of(tag, all.stream().filter(j -> j.question().tags().contains(tag)).toList()))
        .toList();
  }

  private static PerTag of(String tag, List<Judged> own) {
    var items = own.stream().filter(j -> j.question().kind() == Kind.ITEM).toList();
    var others = own.stream().filter(j -> j.question().kind() != Kind.ITEM).toList();
    return new PerTag(
        tag,
        own.size(),
        Share.of(items, j -> j.within(1)),
        Share.of(items, j -> j.within(3)),
        Share.of(items, j -> j.verdict() == Verdict.TOLD_RIGHT),
        Share.of(own, j -> j.verdict() == Verdict.TOLD_WRONG),
        Share.of(others, Judged::right));
  }
}
