package wenbao.channel.outbound;

/** What became of a message that was given to the other side. */
public sealed interface Sent {
  /** They have it, and call it {@code theirId}; empty where they give no name. */
  record Accepted(String theirId) implements Sent {}

  /** They will never take it. */
  record Refused(String why) implements Sent {}

  /** It may be sent again: it did not arrive, or they recognise a repetition. */
  record Again(String why) implements Sent {}

  /** Nobody knows whether they have it, and they would not recognise a repetition. */
  record Unconfirmed(String why) implements Sent {}

  /** Somebody else has it in hand, or it is not owed any more: there is nothing to note. */
  record Elsewhere() implements Sent {}

  /** It cannot leave by this door; the citizen is given it with the answer to the next message. */
  record Held(String why) implements Sent {}
}
