package wenbao.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import wenbao.evaluation.Question.Kind;

/**
 * What it would cost to be more careful: if an item were told from some probability on, how many of
 * the questions for an item would be told, and how many of these right. Questions that the
 * conversation answered are left out: for them nothing was guessed.
 *
 * @param points the lowest threshold first
 * @param now what the service told and how much of it was right; it also weighs what a question
 *     back would cost, so it need not lie on the curve
 */
public record Rejection(List<Point> points, Point now) {
  /** In hundredths; closer where the service decides. */
  private static final int[] THRESHOLDS = {
    0, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 98, 99
  };

  /**
   * One threshold.
   *
   * @param from told are the questions whose likeliest guess is an item with this probability at
   *     least; not a number for what was really told
   * @param told of the questions for an item
   * @param right of those told
   */
  public record Point(double from, Share told, Share right) {}

  static Rejection of(Collection<Judged> all) {
    var items =
        all.stream().filter(j -> j.question().kind() == Kind.ITEM && !j.byConversation()).toList();
    var points = IntStream.of(THRESHOLDS).mapToObj(t -> point(t / 100.0, items)).toList();
    var told = items.stream().filter(j -> j.verdict().told()).toList();
    var now =
        new Point(Double.NaN, new Share(told.size(), items.size()), Share.of(told, Judged::right));
    return new Rejection(points, now);
  }

  private static Point point(double from, List<Judged> items) {
    var told = items.stream().filter(j -> j.wouldTell(from)).toList();
    return new Point(from, new Share(told.size(), items.size()), Share.of(told, j -> j.within(1)));
  }
}
