package wenbao.application.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Act;
import wenbao.domain.Label;

/** What operators noted of calls. */
public interface CallNotes {
  /** Once for each inquiry; a repetition changes nothing. */
  void keep(String inquiry, String member, Ended ended, String remark, Instant at, Act act);

  /** Whether messages are owed, or were sent, for this inquiry. */
  boolean wasSent(String inquiry);

  /** The last ones of a member, newest first. */
  List<Noted> lately(String member, int most);

  /**
   * @param sms how it stands with the message to the caller, as the outbox calls it; empty: none
   *     was sent
   */
  record Noted(
      String inquiry,
      String question,
      Label label,
      Ended ended,
      String remark,
      Instant at,
      Optional<String> sms) {}
}
