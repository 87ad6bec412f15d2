package wenbao.application;

import java.time.Instant;
import wenbao.domain.Channel;

/** Counts what we may send of our own accord, before the channel counts it for us. */
public interface PushWindows {
  /**
   * The citizen did something that was no message; messages open theirs with {@link
   * InquiryLog#receive}.
   */
  void open(Channel channel, String account, String sender, PushWindow window, Instant now);

  /** Takes one message from what is left; false where nothing is. */
  boolean spend(Channel channel, String account, String sender, Instant now);

  /** What was spent did not leave. */
  void giveBack(Channel channel, String account, String sender);
}
