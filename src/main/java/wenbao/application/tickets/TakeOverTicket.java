package wenbao.application.tickets;

import java.time.InstantSource;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.application.staff.Staff;
import wenbao.application.tickets.Hands.Plan;

/** Takes a ticket from a colleague, who has gone home with it perhaps. */
public final class TakeOverTicket {
  private final Hands hands;
  private final InstantSource clock;

  public TakeOverTicket(Tickets tickets, Staff staff, InstantSource clock) {
    this.hands = new Hands(tickets, staff);
    this.clock = clock;
  }

  public TicketResult takeOver(String id, Acting acting) {
    acting.need(Right.LEAD);
    acting.need(Right.CONVERSE);
    String me = acting.member().username();
    var now = clock.instant();
    return hands.change(
        id,
        ticket -> {
          if (ticket.isHeldBy(me)) return new Plan.None("这个会话已经在您手里。");
          if (ticket.state() != Ticket.State.CLAIMED) return hands.notHolder(ticket);
          String from = "从" + hands.name(ticket.holder()) + "手里接过来";
          return new Plan.Change(
              ticket.heldBy(me, now), acting.act(now, "ticket-taken-over", id, from));
        });
  }
}
