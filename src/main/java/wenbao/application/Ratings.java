package wenbao.application;

import java.time.Instant;
import wenbao.domain.Channel;

/** Keeps what people say of our answers. */
public interface Ratings {
  /**
   * The last word counts.
   *
   * @return false when this sender has no such inquiry: the id of a tapped link is only text
   */
  boolean rate(
      String inquiry,
      Channel channel,
      String account,
      String sender,
      boolean satisfied,
      Instant at);
}
