package wenbao.evaluation;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much room the replies take.
 *
 * @param segments how many replies take so many segments as SMS
 * @param bytes of the largest on WeChat; 0 where there is none
 */
public record Sizes(SortedMap<Integer, Integer> segments, int bytes) {
  /**
   * The usual ones are named even where no reply is so long: that there is none is good to know.
   */
  private static final int USUAL = 3;

  static Sizes of(Collection<Judged> all) {
    var segments = new TreeMap<Integer, Integer>();
    for (int i = 1; i <= USUAL; i++) segments.put(i, 0);
    all.forEach(j -> segments.merge(j.size().segments(), 1, Integer::sum));
    int bytes = all.stream().mapToInt(j -> j.size().bytes()).max().orElse(0);
    return new Sizes(segments, bytes);
  }
}
