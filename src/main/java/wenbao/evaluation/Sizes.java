package wenbao.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much room the replies take.
 *
 * @param segments how many replies take so many segments as SMS
 * @param bytes of the largest on WeChat; 0 where there is none
 */
public record Sizes(SortedMap<Integer, Long> segments, int bytes) {
  static Sizes of(Collection<Judged> all) {
    return new Sizes(
        all.stream().collect(groupingBy(j -> j.size().segments(), TreeMap::new, counting())),
        all.stream().mapToInt(j -> j.size().bytes()).max().orElse(0));
  }
}
