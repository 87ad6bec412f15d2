package wenbao.application.tickets;

import java.time.InstantSource;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.application.staff.Staff;
import wenbao.application.tickets.Hands.Plan;

/** Takes a ticket that nobody has: from then on the service is silent. One of several gets it. */
public final class ClaimTicket {
  private final Hands hands;
  private final InstantSource clock;

  public ClaimTicket(Tickets tickets, Staff staff, InstantSource clock) {
    this.hands = new Hands(tickets, staff);
    this.clock = clock;
  }

  public TicketResult claim(String id, Acting acting) {
    acting.need(Right.CONVERSE);
    String me = acting.member().username();
    var now = clock.instant();
    return hands.change(
        id,
        ticket ->
            switch (ticket.state()) {
              case WAITING ->
                  new Plan.Change(ticket.heldBy(me, now), acting.act(now, "ticket-claimed", id));
              case CLAIMED ->
                  new Plan.None(
                      ticket.isHeldBy(me)
                          ? "这个会话已经在您手里。"
                          : hands.name(ticket.holder()) + "已经接了这个会话。");
              case CLOSED -> new Plan.None("这个会话已经结束了。要接着说，请重新打开。");
            });
  }
}
