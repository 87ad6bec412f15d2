package wenbao.application.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.application.reports.Figures.Count;

/**
 * How citizens fared who were handed to a person.
 *
 * @param all who were
 * @param waited by how long it took to the first reply, all steps
 * @param waiting empty where nobody was replied to
 * @param handling empty where nothing was closed
 */
public record Service(
    long all, List<Count> waited, Optional<Spread> waiting, Optional<Spread> handling) {

  /**
   * @param median half of them took no longer
   * @param most nine of ten took no longer
   */
  public record Spread(long count, Duration median, Duration most, Duration longest) {}

  /** Adds them up one by one. */
  static final class Sum {
    private final Map<Waited, Long> steps = new EnumMap<>(Waited.class);
    private final List<Duration> waits = new ArrayList<>();
    private final List<Duration> handlings = new ArrayList<>();

    void add(ByPerson one) {
      steps.merge(Waited.of(one.waited()), 1L, Long::sum);
      one.waited().ifPresent(waits::add);
      one.handled().ifPresent(handlings::add);
    }

    Service service() {
      var waited =
          Arrays.stream(Waited.values())
              .skip(1)
              .map(step -> new Count(step.id(), steps.getOrDefault(step, 0L)))
              .toList();
      long all = waited.stream().mapToLong(Count::count).sum();
      return new Service(all, waited, spread(waits), spread(handlings));
    }

    private static Optional<Spread> spread(List<Duration> spans) {
      if (spans.isEmpty()) return Optional.empty();
      var sorted = spans.stream().sorted().toList();
      int last = sorted.size() - 1;
      int most = (int) Math.ceil(0.9 * sorted.size()) - 1;
      return Optional.of(
          new Spread(sorted.size(), sorted.get(last / 2), sorted.get(most), sorted.get(last)));
    }
  }
}
