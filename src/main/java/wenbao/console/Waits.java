package wenbao.console;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import wenbao.application.talks.DutyHours;
import wenbao.application.tickets.Ticket;

/** How long a citizen has been waiting for a person. */
@Singleton
final class Waits {
  private final DutyHours duty;
  private final InstantSource clock;

  Waits(DutyHours duty, InstantSource clock) {
    this.duty = duty;
    this.clock = clock;
  }

  /** Empty when nobody waits. */
  String text(Ticket ticket) {
    return waits(ticket) ? text(Duration.between(since(ticket), clock.instant())) : "";
  }

  boolean late(Ticket ticket) {
    return waits(ticket) && duty.isLong(since(ticket), clock.instant());
  }

  private static boolean waits(Ticket ticket) {
    return ticket.state() != Ticket.State.CLOSED && ticket.waitingSince().isPresent();
  }

  private static Instant since(Ticket ticket) {
    return ticket.waitingSince().orElseThrow();
  }

  /** In whole minutes: seconds would make every row new every second. */
  private static String text(Duration waited) {
    long minutes = Math.max(0, waited.toMinutes());
    if (minutes < 1) return "刚来";
    if (minutes < 60) return minutes + " 分钟";
    if (minutes < 24 * 60) return "%d 小时 %d 分".formatted(minutes / 60, minutes % 60);
    return minutes / 24 / 60 + " 天";
  }
}
