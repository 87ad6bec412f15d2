package wenbao.application.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says again and again what changed since it was asked last. It looks back a little further each
 * time: what another instance commits may carry a time before that of our last look.
 */
public final class WatchTickets {
  private static final Duration OVERLAP = Duration.ofSeconds(10);
  private static final int MOST = 500;

  private final TicketEvents events;
  private final InstantSource clock;
  private final Map<String, Instant> seen = new HashMap<>();
  private Instant from;

  public WatchTickets(TicketEvents events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
    this.from = clock.instant().minus(OVERLAP);
  }

  /** The ids of tickets that changed since the last call, each once, oldest change first. */
  public synchronized List<String> next() {
    Instant now = clock.instant();
    var changes = events.since(from, MOST);
    var fresh =
        changes.stream()
            .filter(change -> !change.at().equals(seen.put(change.ticket(), change.at())))
            .map(TicketEvents.Change::ticket)
            .toList();
    from = changes.size() < MOST ? later(from, now.minus(OVERLAP)) : after(changes);
    seen.values().removeIf(at -> at.isBefore(from));
    return fresh;
  }

  /** After a burst the rest comes next time. */
  private Instant after(List<TicketEvents.Change> changes) {
    Instant last = changes.getLast().at();
    return last.equals(from) ? last.plusMillis(1) : last;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
