package wenbao.application.tickets;

import java.util.Optional;
import java.util.function.Function;
import wenbao.application.staff.Act;
import wenbao.application.staff.Staff;

/** Changes a ticket, or says why it could not be changed. */
final class Hands {
  private static final int TRIES = 3;

  private final Tickets tickets;
  private final Staff staff;

  Hands(Tickets tickets, Staff staff) {
    this.tickets = tickets;
    this.staff = staff;
  }

  /** What is to be done with a ticket as it was read: a change of it, or why there is none. */
  sealed interface Plan {
    record Change(Ticket after, Act act) implements Plan {}

    record None(String why) implements Plan {}
  }

  /** Whoever loses against another change looks again; then he is told what it was. */
  TicketResult change(String id, Function<Ticket, Plan> plan) {
    for (int attempt = 1; ; attempt++) {
      var before = tickets.find(id);
      if (before.isEmpty()) return new TicketResult.No("没有这个会话，可能已经过期删除了。", before);
      switch (plan.apply(before.get())) {
        case Plan.None(var why) -> {
          return new TicketResult.No(why, before);
        }
        case Plan.Change(var after, var act) -> {
          if (tickets.change(before.get(), after, act)) {
            return new TicketResult.Done(tickets.find(id).orElse(after));
          }
        }
      }
      if (attempt == TRIES) {
        return new TicketResult.No("刚才别人也在改这个会话，请看看现在的情况再试。", tickets.find(id));
      }
    }
  }

  /** Why somebody who does not hold it may not do what only its holder may. */
  Plan.None notHolder(Ticket ticket) {
    return new Plan.None(
        switch (ticket.state()) {
          case WAITING -> "这个会话现在没有人接，请先接过来。";
          case CLAIMED -> "这个会话现在由" + name(ticket.holder()) + "处理。";
          case CLOSED -> "这个会话已经结束了。";
        });
  }

  /** As colleagues call them. */
  String name(String username) {
    return account(username).map(account -> account.member().name()).orElse(username);
  }

  Optional<Staff.Account> account(String username) {
    return staff.find(username);
  }
}
