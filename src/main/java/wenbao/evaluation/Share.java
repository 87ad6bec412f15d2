package wenbao.evaluation;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** So many of so many. */
public record Share(int count, int of) {
  static <T> Share of(Collection<T> all, Predicate<? super T> counted) {
    return new Share((int) all.stream().filter(counted).count(), all.size());
  }

  /** From 0 to 1; not a number where there was nothing to count. */
  public double value() {
    return of == 0 ? Double.NaN : (double) count / of;
  }

  /** As printed: {@code 81.8%}, or a dash where there was nothing to count. */
  public String percent() {
    return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * value());
  }
}
