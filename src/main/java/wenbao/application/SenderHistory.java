package wenbao.application;

import java.time.Instant;

/** What somebody has sent us lately. */
public interface SenderHistory {
  /**
   * @param messages from the sender since then, up to the present one and with it
   * @param alike how many of them say the same as the present one
   * @param echoes how many of our replies to the sender since then read like the present message
   */
  record Lately(int messages, int alike, int echoes) {}

  /**
   * What came before a message counts, however late it is answered.
   *
   * @param inquiry of the present message, which is stored already
   */
  Lately since(String inquiry, Incoming incoming, Instant then);
}
