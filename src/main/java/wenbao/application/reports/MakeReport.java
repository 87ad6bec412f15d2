package wenbao.application.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenbao.application.reports.Figures.Count;
import wenbao.application.reports.Tallies.Volume;

/** Says in figures what a period was like. */
public final class MakeReport {
  /** Below this we rather ask back: nobody would call it understood. */
  public static final double SURE = 0.5;

  private static final int UNANSWERED = 20;
  private static final int HOURS = 24;
  private static final int EAST = 8; // hours before UTC; no summer time since 1991

  private final Tallies tallies;

  public MakeReport(Tallies tallies) {
    this.tallies = tallies;
  }

  public Figures report(Filter filter) {
    var sums = new Sums();
    tallies.volumes(filter, sums::add);
    var service = new Service.Sum();
    tallies.byPersons(filter, service::add);
    return new Figures(
        sums.all,
        IntStream.range(0, HOURS).mapToObj(h -> sums.hours.count(String.valueOf(h))).toList(),
        days(filter.period()).map(day -> sums.days.count(day.toString())).toList(),
        sums.channels.mostFirst(),
        sums.bureaus.mostFirst(),
        sums.outcomes.mostFirst(),
        sums.labels.mostFirst(),
        sums.aspects.mostFirst(),
        sums.satisfied,
        sums.dissatisfied,
        tallies.unanswered(filter, SURE, UNANSWERED),
        tallies.accuracy(filter),
        service.service());
  }

  private static Stream<LocalDate> days(Period period) {
    return period.from().datesUntil(period.to().plusDays(1));
  }

  private static final class Sums {
    private final Sum hours = new Sum();
    private final Sum days = new Sum();
    private final Sum channels = new Sum();
    private final Sum bureaus = new Sum();
    private final Sum outcomes = new Sum();
    private final Sum labels = new Sum();
    private final Sum aspects = new Sum();
    private long all;
    private long satisfied;
    private long dissatisfied;

    void add(Volume v) {
      long n = v.count();
      long hour = v.hour() + EAST;
      all += n;
      hours.add(String.valueOf(hour % HOURS), n);
      days.add(LocalDate.ofEpochDay(hour / HOURS).toString(), n);
      channels.add(v.channel(), n);
      bureaus.add(v.bureau(), n);
      outcomes.add(v.outcome() == null ? Filter.NOT_YET : v.outcome(), n);
      labels.add(v.label() == null ? Filter.NOT_YET : v.label(), n);
      for (String aspect : v.aspects().split(",")) if (!aspect.isEmpty()) aspects.add(aspect, n);
      if (v.satisfied() == null) return;
      if (v.satisfied()) satisfied += n;
      else dissatisfied += n;
    }
  }

  private static final class Sum {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(String key, long count) {
      counts.merge(key, count, Long::sum);
    }

    Count count(String key) {
      return new Count(key, counts.getOrDefault(key, 0L));
    }

    List<Count> mostFirst() {
      return counts.keySet().stream()
          .map(this::count)
          .sorted(Comparator.comparingLong(Count::count).reversed())
          .toList();
    }
  }
}
