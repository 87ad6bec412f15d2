package wenbao.channel.outbound;

import wenbao.application.Outbox;
import wenbao.domain.Channel;

/** Where the messages of a channel leave. */
public interface Door {
  Channel channel();

  /** Whether there is anybody to send for; otherwise the outbox is left in peace. */
  boolean isOpen();

  /** Sends one message; a repetition has the same id. Never throws for what the network does. */
  Sent send(Outbox.Message message) throws InterruptedException;

  /** What becomes of a message after the last try. */
  default Sent givenUp(String why) {
    return new Sent.Refused(why);
  }
}
