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
    early.findById(theirId).ifPresent(this::apply);
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
  public void reported(String id, boolean delivered, String code, Instant at) {
    var report = new EarlyReport(id, delivered, code, at.toEpochMilli());
    if (apply(report)) return;
    transactions.write(() -> keep(report));
    apply(report); // accepted() may have looked for it just before it was kept
  }

  private EarlyReport keep(EarlyReport report) {
    early.insert(report);
    return report;
  }

  private boolean apply(EarlyReport report) {
    return transactions.write(() -> {
      int known =
          report.delivered()
              ? messages.delivered(report.theirId(), report.reportedAt())
              : messages.failed(report.theirId(), report.code(), report.reportedAt());
      if (known > 0) early.deleteById(report.theirId());
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
    return messages.countByState("waiting");
  }
}
