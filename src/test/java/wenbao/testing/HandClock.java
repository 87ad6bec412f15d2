package wenbao.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is moved by hand. */
public final class HandClock implements InstantSource {
  public static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  private volatile Instant now = MORNING;

  @Override
  public Instant instant() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
