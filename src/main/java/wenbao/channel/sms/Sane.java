package wenbao.channel.sms;

import java.time.Duration;
import java.time.Instant;

/** A moment that somebody else wrote, where it makes sense: their clocks run ahead, and worse. */
final class Sane {
  private static final Duration OLDEST = Duration.ofDays(400);

  private Sane() {}

  /** The moment itself, or now where it is later or absurdly old. */
  static Instant of(Instant written, Instant now) {
    boolean absurd = written.isAfter(now) || written.isBefore(now.minus(OLDEST));
    return absurd ? now : written;
  }
}
