package wenbao.application.tickets;

import java.time.InstantSource;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.application.staff.Staff;
import wenbao.application.tickets.Hands.Plan;

/** Puts a ticket back into the queue; the service answers again meanwhile. */
public final class ReleaseTicket {
  private final Hands hands;
  private final InstantSource clock;

  public ReleaseTicket(Tickets tickets, Staff staff, InstantSource clock) {
    this.hands = new Hands(tickets, staff);
    this.clock = clock;
  }

  public TicketResult release(String id, Acting acting) {
    acting.need(Right.CONVERSE);
    var act = acting.act(clock.instant(), "ticket-released", id);
    return hands.change(
        id,
        ticket ->
            ticket.isHeldBy(acting.member().username())
                ? new Plan.Change(ticket.released(), act)
                : hands.notHolder(ticket));
  }
}
