package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.PersonNeeded;
import wenbao.application.talks.Mailbox;
import wenbao.domain.Channel;

/** Reads from the outbox what no channel sends. */
@Singleton
final class StoredMailbox implements Mailbox {
  private final TicketRows tickets;
  private final MessageRows messages;
  private final Transactions transactions;
  private final Seal seal;

  StoredMailbox(TicketRows tickets, MessageRows messages, Transactions transactions, Seal seal) {
    this.tickets = tickets;
    this.messages = messages;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public Optional<Open> open(Channel channel, String account, String citizen) {
    return tickets.open(channel.id(), account, seal.hash(citizen)).map(StoredMailbox::open);
  }

  private static Open open(TicketRow row) {
    boolean untouched = row.needed() == PersonNeeded.LOW_CONFIDENCE && row.version() == 1;
    return new Open(row.id(), row.state().equals("claimed"), !untouched);
  }

  @Override
  public List<Letter> waiting(Channel channel, String account, String citizen) {
    return letters(messages.toFetch(channel.id(), account, seal.hash(citizen)));
  }

  @Override
  public List<Letter> all(Channel channel, String account, String citizen) {
    return letters(messages.fetchedOrNot(channel.id(), account, seal.hash(citizen)));
  }

  private static List<Letter> letters(List<MessageRow> rows) {
    return rows.stream().map(row -> new Letter(row.inquiry(), row.text())).toList();
  }

  @Override
  public void shown(
      Channel channel, String account, String citizen, List<String> letters, Instant at) {
    String who = seal.hash(citizen);
    var waiting =
        messages.toFetch(channel.id(), account, who).stream()
            .map(MessageRow::inquiry)
            .filter(letters::contains)
            .toList();
    if (waiting.isEmpty()) return; // said again
    transactions.write(() -> messages.fetched(waiting, at.toEpochMilli()));
  }

  @Override
  public int giveUp(Channel channel, Instant then, Instant at) {
    long before = then.toEpochMilli();
    return transactions.write(() -> {
      messages.forgetFetched(channel.id(), before);
      return messages.notFetched(channel.id(), before, "市民没有再回到网页", at.toEpochMilli());
    });
  }

  @Override
  public int closeLeft(Channel channel, Instant then, Instant at) {
    return transactions.write(
        () -> tickets.closeLeft(channel.id(), then.toEpochMilli(), at.toEpochMilli()));
  }
}
