package wenbao.channel.sms.cmpp;

import java.time.Duration;

/** A moment by which something must be over. */
record Deadline(long nanoTime) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left, or nothing. */
  long nanosLeft() {
    return Math.max(0, nanoTime - System.nanoTime());
  }
}
