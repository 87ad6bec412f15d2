package wenbao.evaluation;

import java.util.List;

/**
 * How long it took to consider a message, in milliseconds, while all cores were at work. The first
 * {@value #WARM_UP} messages are not counted; where there are no more, all figures are not numbers.
 *
 * @param n how many messages were counted
 * @param p50 half of them took no longer (nearest rank: a time that was measured)
 */
public record Latency(int n, double p50, double p95, double p99, double max) {
  /** A cold virtual machine says nothing about the service. */
  public static final int WARM_UP = 50;

  /**
   * @param all in the order of the files
   */
  static Latency of(List<Judged> all) {
    double[] sorted =
        all.stream().skip(WARM_UP).mapToDouble(j -> j.nanos() / 1e6).sorted().toArray();
    return new Latency(
        sorted.length,
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  private static double percentile(double[] sorted, int percent) {
    if (sorted.length == 0) return Double.NaN;
    return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
  }
}
