package wenbao.channel.sms;

import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;

/** The other side of a line: takes our messages. */
interface Gateway {
  /** What the configuration calls it. */
  String provider();

  /** Sends one message; a repetition has the same id. Never throws for what the network does. */
  Sent send(Line line, Outbox.Message message) throws InterruptedException;
}
