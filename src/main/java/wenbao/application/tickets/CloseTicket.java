package wenbao.application.tickets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.application.staff.Staff;
import wenbao.application.tickets.Hands.Plan;
import wenbao.domain.Label;

/** Ends a ticket; the service answers again. */
public final class CloseTicket {
  private final Hands hands;
  private final InstantSource clock;

  public CloseTicket(Tickets tickets, Staff staff, InstantSource clock) {
    this.hands = new Hands(tickets, staff);
    this.clock = clock;
  }

  /**
   * @param item what it was about, where the operator says so
   * @param seen {@link Ticket#writtenAt} as the page had it: what came later nobody would answer
   */
  public TicketResult close(
      String id, Ending ending, Optional<Label> item, Instant seen, Acting acting) {
    acting.need(Right.CONVERSE);
    var now = clock.instant();
    var act = acting.act(now, "ticket-closed", id, ending.chinese());
    return hands.change(
        id,
        ticket -> {
          if (!ticket.isHeldBy(acting.member().username())) return hands.notHolder(ticket);
          return ticket.writtenAt().isAfter(seen)
              ? new Plan.None("市民刚刚又写来一条，请先看看再结束。")
              : new Plan.Change(ticket.closed(ending, item, now), act);
        });
  }
}
