package wenbao.application.reports;

import java.time.Duration;
import java.util.Optional;

/** How long a citizen who was handed over waited for a person's first reply. */
public enum Waited {
  ANY(Duration.ZERO, Duration.ZERO),
  ONE_MINUTE(Duration.ZERO, Duration.ofMinutes(1)),
  THREE_MINUTES(Duration.ofMinutes(1), Duration.ofMinutes(3)),
  TEN_MINUTES(Duration.ofMinutes(3), Duration.ofMinutes(10)),
  ONE_HOUR(Duration.ofMinutes(10), Duration.ofHours(1)),
  LONGER(Duration.ofHours(1), Duration.ofDays(36500)),
  NO_REPLY(Duration.ZERO, Duration.ZERO);

  private final Duration from;
  private final Duration below;

  Waited(Duration from, Duration below) {
    this.from = from;
    this.below = below;
  }

  public Duration from() {
    return from;
  }

  public Duration below() {
    return below;
  }

  /** The id used in addresses: {@code ten-minutes}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static Waited of(Optional<Duration> waited) {
    if (waited.isEmpty()) return NO_REPLY;
    for (Waited one : values()) if (waited.get().compareTo(one.below) < 0) return one;
    return LONGER;
  }
}
