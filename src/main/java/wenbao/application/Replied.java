package wenbao.application;

import java.util.Optional;

/**
 * A reply, stored already.
 *
 * @param text as the message's own channel shows it
 * @param considered how it came about; empty when it is the stored reply of a repeated message
 */
public record Replied(String inquiry, String text, Optional<Considered> considered) {}
