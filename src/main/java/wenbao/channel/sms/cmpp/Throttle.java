package wenbao.channel.sms.cmpp;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets so many segments of a line pass in a second, and fewer when the carrier complains. */
final class Throttle {
  private static final int MOST_DOUBLED = 8;

  private final long gap;
  private final long slower;
  private long next = System.nanoTime();
  private long pausedUntil = next;
  private long pause;

  Throttle(int perSecond, Duration slower) {
    this.gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.slower = slower.toNanos();
    this.pause = this.slower;
  }

  /** Waits for a turn; false when there is none before the deadline. */
  boolean pass(Deadline deadline) throws InterruptedException {
    long turn;
    synchronized (this) {
      turn = Math.max(next, System.nanoTime());
      if (turn - deadline.nanoTime() > 0) return false;
      next = turn + gap;
    }
    TimeUnit.NANOSECONDS.sleep(turn - System.nanoTime());
    return true;
  }

  /** The carrier says that we are too fast. What was under way together complains only once. */
  synchronized void slowDown() {
    long now = System.nanoTime();
    if (now - pausedUntil < 0) return;
    pausedUntil = now + pause;
    next = Math.max(next, pausedUntil);
    pause = Math.min(pause * 2, slower * MOST_DOUBLED);
  }

  /** The carrier has taken something. */
  synchronized void goOn() {
    if (System.nanoTime() - pausedUntil >= 0) pause = slower;
  }
}
