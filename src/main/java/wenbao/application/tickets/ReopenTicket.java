package wenbao.application.tickets;

import java.time.InstantSource;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.application.staff.Staff;
import wenbao.application.tickets.Hands.Plan;

/** Takes up a ticket that was closed; whoever does so has it. */
public final class ReopenTicket {
  private final Hands hands;
  private final Tickets tickets;
  private final InstantSource clock;

  public ReopenTicket(Tickets tickets, Staff staff, InstantSource clock) {
    this.hands = new Hands(tickets, staff);
    this.tickets = tickets;
    this.clock = clock;
  }

  public TicketResult reopen(String id, Acting acting) {
    acting.need(Right.CONVERSE);
    var now = clock.instant();
    var act = acting.act(now, "ticket-reopened", id);
    return hands.change(
        id,
        ticket -> {
          if (ticket.state() != Ticket.State.CLOSED) return new Plan.None("这个会话没有结束，不用重新打开。");
          return tickets.openBeside(id).isPresent()
              ? new Plan.None("这位市民已经有一个开着的会话，请到那里接着说。")
              : new Plan.Change(ticket.heldBy(acting.member().username(), now), act);
        });
  }
}
