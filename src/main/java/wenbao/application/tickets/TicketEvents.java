package wenbao.application.tickets;

import java.time.Instant;
import java.util.List;

/** Tells what changed, on whichever instance it was. */
public interface TicketEvents {
  /**
   * Tickets of which anything changed at that moment or later: state, holder, what was written by
   * either side, how the sending of a reply went.
   *
   * @return oldest first
   */
  List<Change> since(Instant moment, int most);

  /** The ticket and the last time that anything of it changed. */
  record Change(String ticket, Instant at) {}
}
