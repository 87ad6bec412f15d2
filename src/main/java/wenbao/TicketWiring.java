package wenbao;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Prototype;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import wenbao.application.Knowledge;
import wenbao.application.ShortMessages;
import wenbao.application.staff.Staff;
import wenbao.application.tickets.ClaimTicket;
import wenbao.application.tickets.CloseTicket;
import wenbao.application.tickets.OpenTicket;
import wenbao.application.tickets.ReleaseTicket;
import wenbao.application.tickets.ReopenTicket;
import wenbao.application.tickets.Replies;
import wenbao.application.tickets.ReplyToCitizen;
import wenbao.application.tickets.TakeOverTicket;
import wenbao.application.tickets.TicketEvents;
import wenbao.application.tickets.Tickets;
import wenbao.application.tickets.TransferTicket;
import wenbao.application.tickets.WatchTickets;
import wenbao.channel.outbound.SendOwed;

/** Who gets what of the conversations that were handed to a person. */
@Factory
final class TicketWiring {
  @Singleton
  ClaimTicket claimTicket(Tickets tickets, Staff staff, InstantSource clock) {
    return new ClaimTicket(tickets, staff, clock);
  }

  @Singleton
  ReleaseTicket releaseTicket(Tickets tickets, Staff staff, InstantSource clock) {
    return new ReleaseTicket(tickets, staff, clock);
  }

  @Singleton
  TransferTicket transferTicket(Tickets tickets, Staff staff, InstantSource clock) {
    return new TransferTicket(tickets, staff, clock);
  }

  @Singleton
  TakeOverTicket takeOverTicket(Tickets tickets, Staff staff, InstantSource clock) {
    return new TakeOverTicket(tickets, staff, clock);
  }

  @Singleton
  CloseTicket closeTicket(Tickets tickets, Staff staff, InstantSource clock) {
    return new CloseTicket(tickets, staff, clock);
  }

  @Singleton
  ReopenTicket reopenTicket(Tickets tickets, Staff staff, InstantSource clock) {
    return new ReopenTicket(tickets, staff, clock);
  }

  @Singleton
  OpenTicket openTicket(Tickets tickets, InstantSource clock) {
    return new OpenTicket(tickets, TicketWiring::id, clock);
  }

  @Singleton
  ReplyToCitizen replyToCitizen(
      Tickets tickets,
      Replies replies,
      ShortMessages shortMessages,
      Knowledge knowledge,
      SendOwed send,
      InstantSource clock) {
    return new ReplyToCitizen(
        tickets, replies, shortMessages, knowledge, TicketWiring::id, send::wake, clock);
  }

  /** It remembers what it has told, so everybody who asks has one of his own. */
  @Prototype
  WatchTickets watchTickets(TicketEvents events, InstantSource clock) {
    return new WatchTickets(events, clock);
  }

  private static String id() {
    return UlidCreator.getMonotonicUlid().toString();
  }
}
