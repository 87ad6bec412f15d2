package wenbao.application.tickets;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;

/** Takes up a conversation that nobody was called to, from one of its messages. */
public final class OpenTicket {
  private final Tickets tickets;
  private final Supplier<String> ids;
  private final InstantSource clock;

  /**
   * @param ids new ids, growing with time
   */
  public OpenTicket(Tickets tickets, Supplier<String> ids, InstantSource clock) {
    this.tickets = tickets;
    this.ids = ids;
    this.clock = clock;
  }

  public TicketResult open(String inquiry, Acting acting) {
    acting.need(Right.CONVERSE);
    var now = clock.instant();
    String id = ids.get();
    var act = acting.act(now, "ticket-opened", id);
    boolean opened = tickets.open(id, inquiry, acting.member().username(), now, act);
    return opened
        ? new TicketResult.Done(tickets.find(id).orElseThrow())
        : new TicketResult.No("这位市民已经有一个开着的会话，或者现在没有办法给他回话。", Optional.empty());
  }
}
