package wenbao.application;

import java.time.Instant;

/** What somebody has sent us lately. */
public interface SenderHistory {
  /**
   * @param messages from the sender since then, the present one included
   * @param alike how many of them say the same as the present one
   * @param echoes how many of our replies to the sender since then read like the present message
   */
  record Lately(int messages, int alike, int echoes) {}

  Lately since(Incoming incoming, Instant then);
}
