package wenbao.console;

import java.util.List;
import java.util.Optional;
import wenbao.application.desk.CallNotes;
import wenbao.application.desk.Ended;
import wenbao.application.tickets.Delivery;
import wenbao.domain.Bureau;

/**
 * The desk.
 *
 * @param bureaus that one may ask about
 * @param done what was done just now; may be empty
 * @param lately the last calls that this member noted
 */
public record DeskView(
    Frame frame,
    DeskAsk ask,
    List<Bureau> bureaus,
    Optional<DeskFound> found,
    Typed typed,
    String done,
    List<Lately> lately) {
  /**
   * What was typed of a note.
   *
   * @param wrong the field that is not right yet; may be empty
   */
  public record Typed(
      String key, Ended ended, String remark, String number, String wrong, String why) {
    static Typed fresh(String key) {
      return new Typed(key, Ended.TOLD, "", "", "", "");
    }

    public boolean isWrong(String field) {
      return wrong.equals(field);
    }
  }

  /** A call that was noted. */
  public record Lately(CallNotes.Noted noted, String item) {
    /** How it stands with the message to the caller. */
    public Optional<String> sms() {
      return noted.sms().flatMap(Delivery::of).map(Delivery::chinese);
    }
  }
}
