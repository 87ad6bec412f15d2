package wenbao.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether the service knows how sure it is: over the messages told an item, without those that the
 * conversation answered, for which nothing was guessed.
 *
 * @param bins ten of equal width from 0 to 1; those without messages are left out
 * @param error the expected calibration error: the distance between mean probability and share told
 *     right, averaged over the bins by their messages; not a number where nothing was told
 * @param sure of the messages told with a probability of at least 0.9, those told right
 */
public record Calibration(List<Bin> bins, double error, Share sure) {
  private static final int BINS = 10;
  private static final double SURE = 0.9;

  /**
   * The messages of one range of probability.
   *
   * @param from lower end, included; the upper end is excluded, but for 1
   * @param probability mean of what the service gave
   */
  public record Bin(double from, double probability, Share right) {
    public double to() {
      return from + 1.0 / BINS;
    }

    double distance() {
      return Math.abs(probability - right.value());
    }
  }

  static Calibration of(Collection<Judged> all) {
    var told = all.stream().filter(j -> j.verdict().told() && !j.byConversation()).toList();
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < BINS; i++) {
      int at = i;
      var own = told.stream().filter(j -> bin(j.probability()) == at).toList();
      if (!own.isEmpty()) bins.add(bin((double) i / BINS, own));
    }
    double error = bins.stream().mapToDouble(b -> b.distance() * b.right().of()).sum();
    var sure = told.stream().filter(j -> j.probability() >= SURE).toList();
    return new Calibration(bins, error / told.size(), Share.of(sure, Judged::right));
  }

  private static int bin(double probability) {
    return Math.min((int) (probability * BINS), BINS - 1);
  }

  private static Bin bin(double from, List<Judged> own) {
    double mean = own.stream().mapToDouble(Judged::probability).average().orElseThrow();
    return new Bin(from, mean, Share.of(own, Judged::right));
  }
}
