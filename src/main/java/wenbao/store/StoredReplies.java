package wenbao.store;

import jakarta.inject.Singleton;
import wenbao.application.Outbox.Message;
import wenbao.application.staff.Act;
import wenbao.application.tickets.Replies;

/** Keeps a person's reply and owes it, in one transaction. */
@Singleton
final class StoredReplies implements Replies {
  private final TicketRows tickets;
  private final TicketMessageRows replies;
  private final MessageRows messages;
  private final OptedOutRows optedOut;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Seal seal;

  StoredReplies(
      TicketRows tickets,
      TicketMessageRows replies,
      MessageRows messages,
      OptedOutRows optedOut,
      AuditTrail audit,
      Transactions transactions,
      Seal seal) {
    this.tickets = tickets;
    this.replies = replies;
    this.messages = messages;
    this.optedOut = optedOut;
    this.audit = audit;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public Put put(Reply reply, Act act) {
    return transactions.write(() -> {
      // Until we are done nobody else changes who holds it, and a second click waits.
      boolean held = tickets.hold(reply.ticket(), reply.member(), reply.at().toEpochMilli()) == 1;
      if (replies.count(reply.ticket(), reply.key()) > 0) return Put.BEFORE;
      if (!held) return Put.NOT_HELD;
      var ticket = tickets.findById(reply.ticket()).orElseThrow();
      boolean asked = ticket.waitingSince() != null;
      return !asked && hasOptedOut(ticket) ? Put.OPTED_OUT : put(reply, ticket, act);
    });
  }

  private boolean hasOptedOut(TicketRow ticket) {
    return optedOut.count(ticket.channel(), ticket.account(), ticket.senderHash()) > 0;
  }

  private Put put(Reply reply, TicketRow ticket, Act act) {
    long at = reply.at().toEpochMilli();
    replies.insert(reply.id(), reply.ticket(), reply.key(), reply.member(), reply.kept(), at);
    tickets.replied(reply.ticket(), reply.seen().toEpochMilli(), at);
    messages.save(MessageRow.waiting(message(reply, ticket), reply.id(), at, seal, ticket.id()));
    audit.write(act);
    return Put.DONE;
  }

  private Message message(Reply reply, TicketRow ticket) {
    return new Message(
        reply.id() + "-0",
        Written.readChannel(ticket.channel()),
        ticket.account(),
        seal.open(ticket.senderSealed()),
        reply.sent(),
        0,
        0);
  }
}
