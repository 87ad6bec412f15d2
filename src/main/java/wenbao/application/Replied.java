package wenbao.application;

import java.util.Optional;

/**
 * A reply, stored already.
 *
 * @param text as the message's own channel shows it
 * @param considered how it came about; empty when it is the stored reply of a repeated message
 * @param promised whether it leaves by the outbox: then it must not be given in the response too
 */
public record Replied(
    String inquiry, String text, Optional<Considered> considered, boolean promised) {
  public Replied(String inquiry, String text, Optional<Considered> considered) {
    this(inquiry, text, considered, false);
  }
}
