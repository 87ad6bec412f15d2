package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.Act;
import wenbao.application.tickets.Ending;
import wenbao.application.tickets.Ticket;
import wenbao.application.tickets.TicketEvents;
import wenbao.application.tickets.Tickets;
import wenbao.domain.Label;
import wenbao.store.TicketRows.WordsRow;

/**
 * Keeps tickets in the database. Every change moves the conversation first, as whoever settles a
 * message does: then a message that was read without a person in the conversation is read again,
 * and nobody is answered twice.
 */
@Singleton
final class StoredTickets implements Tickets, TicketEvents {
  private final TicketRows rows;
  private final AuditTrail audit;
  private final Transactions transactions;

  StoredTickets(TicketRows rows, AuditTrail audit, Transactions transactions) {
    this.rows = rows;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public Optional<Ticket> find(String id) {
    return rows.findById(id).map(TicketRow::ticket);
  }

  @Override
  public List<Ticket> queue(Filter filter, int most) {
    String state = filter.state().map(Ticket.State::id).orElse("");
    boolean closed = filter.state().filter(Ticket.State.CLOSED::equals).isPresent();
    var found =
        closed
            ? rows.closed(filter.bureau(), filter.holder(), most)
            : rows.open(filter.bureau(), state, filter.holder(), most);
    return found.stream().map(TicketRow::ticket).toList();
  }

  @Override
  public Map<String, String> words(List<String> ids) {
    if (ids.isEmpty()) return Map.of();
    return rows.words(ids).stream().collect(Collectors.toMap(WordsRow::id, WordsRow::text));
  }

  @Override
  public Counts counts(String username) {
    var count = rows.counts(username);
    return new Counts(count.waiting(), count.unsure(), count.mine(), count.mineUnanswered());
  }

  @Override
  public boolean change(Ticket before, Ticket after, Act act) {
    return transactions.write(() -> {
      rows.moveConversation(before.id());
      int changed =
          rows.change(
              before.id(),
              before.version(),
              after.state().id(),
              after.holder(),
              millis(after.claimedAt()),
              millis(after.closedAt()),
              after.ending().map(Ending::id).orElse(null),
              after.item().map(Label::value).orElse(null),
              before.writtenAt().toEpochMilli(),
              act.at().toEpochMilli());
      if (changed == 1) audit.write(act);
      return changed == 1;
    });
  }

  private static @Nullable Long millis(Optional<Instant> moment) {
    return moment.map(Instant::toEpochMilli).orElse(null);
  }

  @Override
  public Optional<Ticket> openBeside(String id) {
    return rows.findById(id)
        .filter(row -> !row.senderHash().isEmpty())
        .flatMap(row -> rows.open(row.channel(), row.account(), row.senderHash()))
        .map(TicketRow::ticket);
  }

  @Override
  public boolean open(String id, String inquiry, String holder, Instant at, Act act) {
    return transactions.write(() -> {
      rows.moveConversationOf(inquiry);
      boolean opened = rows.open(id, inquiry, holder, at.toEpochMilli()) == 1;
      if (opened) audit.write(act);
      return opened;
    });
  }

  @Override
  public int closeStale(Instant then, Instant at) {
    return transactions.write(() -> rows.closeStale(then.toEpochMilli(), at.toEpochMilli()));
  }

  @Override
  public List<Change> since(Instant moment, int most) {
    return rows.changes(moment.toEpochMilli(), most).stream()
        .map(row -> new Change(row.ticket(), Instant.ofEpochMilli(row.at())))
        .toList();
  }
}
