package wenbao.testing;

import java.time.Duration;

/** Waits for what another thread does. */
public final class Eventually {
  private Eventually() {}

  public static void assertThat(Runnable assertion) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(10);
      }
    }
  }
}
