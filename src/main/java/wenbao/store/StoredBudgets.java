package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import wenbao.application.Budgets;
import wenbao.application.Outbox;
import wenbao.application.Spending;

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
  public Spending spend(Outbox.Message m, int perRecipient, int daily, Instant now) {
    String hash = seal.hash(m.recipient());
    String day = day(now);
    return transactions.write(() -> {
      if (messages.begin(m.id()) == 0) return Spending.ELSEWHERE;
      boolean left = rows.spend(m.channel().id(), m.account(), hash, day, perRecipient) == 1;
      if (left && rows.spend(m.channel().id(), m.account(), ALL, day, daily) == 1) {
        return Spending.SPENT;
      }
      if (left) rows.giveBack(m.channel().id(), m.account(), hash, day);
      return Spending.USED_UP; // begun or not, it is refused for good
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
