package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import wenbao.application.Budgets;
import wenbao.application.Outbox;

/** Counts in the database, so that all instances count together. */
@Singleton
final class StoredBudgets implements Budgets {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final String ALL = "";

  private final SentInDayRows rows;
  private final MessageRows messages;
  private final Transactions transactions;
  private final Seal seal;

  StoredBudgets(SentInDayRows rows, MessageRows messages, Transactions transactions, Seal seal) {
    this.rows = rows;
    this.messages = messages;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public boolean spend(Outbox.Message m, int perRecipient, int daily, Instant now) {
    String hash = seal.hash(m.recipient());
    String day = day(now);
    return transactions.write(() -> {
      if (rows.spend(m.channel().id(), m.account(), hash, day, perRecipient) == 0) return false;
      if (rows.spend(m.channel().id(), m.account(), ALL, day, daily) == 0) {
        rows.giveBack(m.channel().id(), m.account(), hash, day);
        return false;
      }
      messages.begin(m.id());
      return true;
    });
  }

  @Override
  public void giveBack(Outbox.Message m, Instant spent) {
    String hash = seal.hash(m.recipient());
    String day = day(spent);
    transactions.write(() ->
        rows.giveBack(m.channel().id(), m.account(), hash, day)
            + rows.giveBack(m.channel().id(), m.account(), ALL, day));
  }

  static String day(Instant moment) {
    return LocalDate.ofInstant(moment, BEIJING).toString();
  }
}
