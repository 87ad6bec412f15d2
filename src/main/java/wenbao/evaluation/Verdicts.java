package wenbao.evaluation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How often each verdict was given. */
public record Verdicts(Map<Verdict, Integer> counts) {
  static Verdicts of(Collection<Judged> all) {
    var counts = new EnumMap<Verdict, Integer>(Verdict.class);
    all.forEach(j -> counts.merge(j.verdict(), 1, Integer::sum));
    return new Verdicts(counts);
  }

  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  public int all() {
    return counts.values().stream().mapToInt(n -> n).sum();
  }

  /** Told, asked or said: right. */
  public int right() {
    return counts.keySet().stream().filter(Verdict::right).mapToInt(this::count).sum();
  }

  Share share(Verdict verdict) {
    return new Share(count(verdict), all());
  }
}
