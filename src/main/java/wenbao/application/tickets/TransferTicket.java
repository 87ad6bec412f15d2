package wenbao.application.tickets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Right;
import wenbao.application.staff.Staff;
import wenbao.application.tickets.Hands.Plan;

/** Gives a ticket to a colleague, who has it from then on. */
public final class TransferTicket {
  private final Hands hands;
  private final Staff staff;
  private final InstantSource clock;

  public TransferTicket(Tickets tickets, Staff staff, InstantSource clock) {
    this.hands = new Hands(tickets, staff);
    this.staff = staff;
    this.clock = clock;
  }

  /** Whom one may give it to. */
  public List<Member> colleagues(Acting acting) {
    return staff.all().stream()
        .filter(TransferTicket::mayHave)
        .filter(member -> !member.username().equals(acting.member().username()))
        .toList();
  }

  public TicketResult transfer(String id, String to, Acting acting) {
    acting.need(Right.CONVERSE);
    var now = clock.instant();
    return hands.change(id, ticket -> plan(ticket, to, acting, now));
  }

  private Plan plan(Ticket ticket, String to, Acting acting, Instant now) {
    if (!ticket.isHeldBy(acting.member().username())) return hands.notHolder(ticket);
    if (ticket.isHeldBy(to)) return new Plan.None("这个会话已经在您手里。");
    var member = hands.account(to).map(Staff.Account::member).filter(TransferTicket::mayHave);
    return member.isEmpty()
        ? new Plan.None("请选一位能接会话的同事。")
        : new Plan.Change(
            ticket.heldBy(to, now),
            acting.act(now, "ticket-transferred", ticket.id(), "转给" + member.get().name()));
  }

  private static boolean mayHave(Member member) {
    return member.active() && member.may(Right.CONVERSE);
  }
}
