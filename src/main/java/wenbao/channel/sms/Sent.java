package wenbao.channel.sms;

/** What became of a message that was given to a gateway. */
sealed interface Sent {
  /** The gateway has it, and calls it {@code theirId}. */
  record Accepted(String theirId) implements Sent {}

  /** The gateway will never take it. */
  record Refused(String why) implements Sent {}

  /** Nobody knows whether the gateway has it. */
  record Unknown(String why) implements Sent {}
}
