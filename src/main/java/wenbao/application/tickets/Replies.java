package wenbao.application.tickets;

import java.time.Instant;
import wenbao.application.staff.Act;

/** Keeps what persons reply and puts it into the outbox, both or neither. */
public interface Replies {
  /**
   * One reply. Only for who holds the ticket at this moment, and once for each key.
   *
   * @param id of the reply; its message in the outbox has the id {@code <id>-0}
   * @param key of the form that was filled in
   * @param kept as it may be kept: masked
   * @param sent as the citizen reads it
   * @param seen up to which of the citizen's messages it is a reply; a later one goes on waiting
   */
  record Reply(
      String id,
      String ticket,
      String key,
      String member,
      String kept,
      String sent,
      Instant seen,
      Instant at) {}

  /** What came of it. */
  enum Put {
    DONE,
    /** This form was sent before; nothing is written. */
    BEFORE,
    /** Somebody else holds the ticket, or nobody does. */
    NOT_HELD,
    /** The citizen wants nothing but answers to his own questions, and has asked nothing. */
    OPTED_OUT
  }

  Put put(Reply reply, Act act);
}
