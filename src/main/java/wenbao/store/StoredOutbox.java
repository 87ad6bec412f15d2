package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import wenbao.application.Outbox;
import wenbao.domain.Channel;
import wenbao.store.EarlyReports.EarlyReport;

/** Keeps what we owe in the database, until it is delivered or cannot be. */
@Singleton
final class StoredOutbox implements Outbox {
  private static final Comparator<MessageRow> OLDEST_FIRST =
      Comparator.comparingLong(MessageRow::owedAt)
          .thenComparing(MessageRow::inquiry)
          .thenComparingInt(MessageRow::part);

  private final MessageRows messages;
  private final EarlyReports early;
  private final Transactions transactions;
  private final Seal seal;

  StoredOutbox(MessageRows messages, EarlyReports early, Transactions transactions, Seal seal) {
    this.messages = messages;
    this.early = early;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public List<Message> take(Channel channel, Instant now, Duration lease, int most) {
    long at = now.toEpochMilli();
    long until = now.plus(lease).toEpochMilli();
    List<MessageRow> taken =
        transactions.write(() ->
            transactions.alone()
                ? messages.takeAlone(channel.id(), at, until, most)
                : messages.takeAmongOthers(channel.id(), at, until, most));
    return taken.stream().sorted(OLDEST_FIRST).map(row -> row.taken(seal)).toList();
  }

  @Override
  public void accepted(String id, String theirId, Instant at) {
    transactions.write(() -> messages.accepted(id, theirId, at.toEpochMilli()));
    if (theirId.isEmpty()) return;
    messages
        .findById(id)
        .flatMap(row -> early.findById(EarlyReport.key(row.channel(), row.account(), theirId)))
        .ifPresent(this::apply);
  }

  @Override
  public void tryAgain(String id, String why, Instant next) {
    transactions.write(() -> messages.tryAgain(id, why, next.toEpochMilli()));
  }

  @Override
  public void unconfirmed(String id, String why, Instant at) {
    transactions.write(() -> messages.end(id, "unconfirmed", why, at.toEpochMilli()));
  }

  @Override
  public void hold(String id, String why, Instant at) {
    transactions.write(() -> messages.end(id, "held", why, at.toEpochMilli()));
  }

  @Override
  public void refused(String id, String why, Instant at) {
    transactions.write(() -> messages.refused(id, why, at.toEpochMilli()));
  }

  @Override
  public void postpone(String id, Instant next) {
    transactions.write(() -> messages.postpone(id, next.toEpochMilli()));
  }

  @Override
  public void reported(
      Channel channel, String account, String id, boolean delivered, String code, Instant at) {
    var report = EarlyReport.of(channel.id(), account, id, delivered, code, at.toEpochMilli());
    if (apply(report)) return;
    transactions.write(() -> early.put(report));
    apply(report); // accepted() may have looked for it just before it was kept
  }

  private boolean apply(EarlyReport report) {
    return transactions.write(() -> {
      int known =
          report.delivered()
              ? messages.delivered(
                  report.channel(), report.account(), report.theirId(), report.reportedAt())
              : messages.failed(
                  report.channel(),
                  report.account(),
                  report.theirId(),
                  report.code(),
                  report.reportedAt());
      if (known > 0) early.deleteById(report.id());
      return known > 0;
    });
  }

  @Override
  public List<Message> held(Channel channel, String account, String recipient, Instant since) {
    return messages.held(channel.id(), account, seal.hash(recipient), since.toEpochMilli()).stream()
        .map(row -> row.kept(seal))
        .toList();
  }

  @Override
  public long waiting() {
    return messages.countWaiting();
  }
}
