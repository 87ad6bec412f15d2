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
  private Instant begun;

  public WatchTickets(TicketEvents events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** The ids of tickets that changed since the last call, each once, oldest change first. */
  public synchronized List<String> next() {
    Instant now = clock.instant();
    var fresh =
        events.since(begun.minus(OVERLAP), MOST).stream()
            .filter(change -> !change.at().equals(seen.get(change.ticket())))
            .toList();
    fresh.forEach(change -> seen.put(change.ticket(), change.at()));
    // After a burst we go on from where we came, not from now.
    if (fresh.size() < MOST) begun = now;
    seen.values().removeIf(at -> at.isBefore(begun.minus(OVERLAP.multipliedBy(2))));
    return fresh.stream().map(TicketEvents.Change::ticket).toList();
  }
}
