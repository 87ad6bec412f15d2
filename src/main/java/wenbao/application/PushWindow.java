package wenbao.application;

import java.time.Duration;

/**
 * What a citizen's doing lets us send of our own accord: so many messages, for so long. Of two that
 * are open the larger counts; they do not add up.
 *
 * @param touch opened by a tap, a scan or by following, not by a message; the two are counted apart
 */
public record PushWindow(boolean touch, int messages, Duration lasts) {
  public PushWindow {
    if (messages < 1 || !lasts.isPositive()) {
      throw new IllegalArgumentException("a window like 5 messages for 48h, not " + messages);
    }
  }
}
