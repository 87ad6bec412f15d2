package wenbao;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.tickets.Tickets;

/** Takes out of the queue what nobody looked at in time, and the citizen did not ask for. */
@Singleton
final class StaleTickets {
  private static final Logger LOG = LoggerFactory.getLogger(StaleTickets.class);

  private final Tickets tickets;
  private final Duration shown;
  private final InstantSource clock;

  StaleTickets(
      Tickets tickets,
      @Property(name = "wenbao.tickets.unsure", defaultValue = "24h") Duration shown,
      InstantSource clock) {
    this.tickets = tickets;
    this.shown = shown;
    this.clock = clock;
  }

  @Scheduled(
      initialDelay = "${wenbao.retention.every:1h}",
      fixedDelay = "${wenbao.retention.every:1h}")
  void close() {
    var now = clock.instant();
    int closed = tickets.closeStale(now.minus(shown), now);
    if (closed > 0) LOG.info("{} conversations that nobody looked at left the queue", closed);
  }
}
