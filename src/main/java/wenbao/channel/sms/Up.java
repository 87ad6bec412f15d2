package wenbao.channel.sms;

import java.time.Instant;

/**
 * A citizen's message, whichever gateway pushed it.
 *
 * @param key the same when it is pushed again
 * @param from the sender's number as the gateway writes it
 * @param at when the gateway received it
 */
public record Up(String key, String from, String text, Instant at) {
  public static final int LONGEST = 2000;

  public Up {
    Rejected.unless(
        !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST,
        "what the citizen wrote has 1 to 2,000 characters");
    Rejected.unless(
        !from.isBlank() && from.length() <= 40, "the sender's number has 1 to 40 characters");
  }

  @Override
  public String toString() {
    return "Up"; // personal
  }
}
