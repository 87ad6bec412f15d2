package wenbao.application.talks;

import java.time.Instant;

/**
 * What members have typed and not sent yet, kept from the first character. It is as personal as a
 * reply, so it is stored sealed; nothing of it goes into the audit log, for it was done to nobody.
 */
public interface Drafts {
  /**
   * @param turn counts the replies of this member in this ticket: what is typed for one that was
   *     sent meanwhile is of no use any more, and one turn sends one reply
   */
  record Draft(long turn, String text) {}

  Draft find(String member, String ticket);

  /** False where the reply of this turn was sent meanwhile: then nothing is kept. */
  boolean save(String member, String ticket, Draft draft, Instant at);

  /** The reply of this turn was sent: the next draft begins. */
  void sent(String member, String ticket, long turn, Instant at);
}
