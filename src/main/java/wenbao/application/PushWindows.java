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

  /**
   * Takes one message from what is left for its recipient, and notes that it is being sent now: who
   * finds it after us knows that it may have arrived.
   */
  Spending spend(Outbox.Message message, Instant now);

  /** What was spent did not leave. */
  void giveBack(Outbox.Message message);
}
