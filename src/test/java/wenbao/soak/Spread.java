package wenbao.soak;

import java.time.Duration;
import java.util.List;

/** How durations are spread; of none it says nothing. */
record Spread(List<Duration> sorted) {
  static Spread of(List<Story> stories) {
    return new Spread(stories.stream().map(Story::waited).sorted().toList());
  }

  private String at(double share) {
    if (sorted.isEmpty()) return "—";
    long millis = sorted.get((int) ((sorted.size() - 1) * share)).toMillis();
    return millis < 10_000 ? millis + " 毫秒" : "%.1f 秒".formatted(millis / 1000.0);
  }

  /** Median, 99 % and the longest, as cells of a table. */
  @Override
  public String toString() {
    return at(0.5) + " | " + at(0.99) + " | " + at(1);
  }
}
