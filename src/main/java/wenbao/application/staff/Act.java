package wenbao.application.staff;

import java.time.Instant;

/**
 * Something that somebody did in the console, for the audit log. Never holds what a citizen wrote,
 * a password, or anything else that may not be kept for six months.
 *
 * @param member the user name; as typed where nobody could be signed in
 * @param from the address it came from
 * @param what the verb, an id: {@code signed-in}, {@code ticket-claimed}
 * @param subject the id of what it was done to; may be empty
 * @param detail what else a reader of the log must know, in Chinese; may be empty
 */
public record Act(
    Instant at, String member, String from, String what, String subject, String detail) {
  public Act {
    if (!what.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("not a verb of the audit log: " + what);
    }
  }
}
