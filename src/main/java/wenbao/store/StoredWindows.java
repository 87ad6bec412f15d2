package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import wenbao.application.Incoming;
import wenbao.application.Outbox;
import wenbao.application.PushWindow;
import wenbao.application.PushWindows;
import wenbao.application.Spending;
import wenbao.domain.Channel;

/** Counts in the database, so that all instances count together. */
@Singleton
final class StoredWindows implements PushWindows {
  private final PushWindowRows rows;
  private final MessageRows messages;
  private final Transactions transactions;
  private final Seal seal;

  StoredWindows(PushWindowRows rows, MessageRows messages, Transactions transactions, Seal seal) {
    this.rows = rows;
    this.messages = messages;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void open(Channel channel, String account, String sender, PushWindow window, Instant now) {
    transactions.write(() -> put(channel.id(), account, seal.hash(sender), window, now));
  }

  /** Within the transaction that stores the message. */
  void openWith(Incoming in, String senderHash) {
    in.opens()
        .ifPresent(window -> put(in.channel().id(), in.account(), senderHash, window, in.at()));
  }

  private boolean put(
      String channel, String account, String senderHash, PushWindow window, Instant now) {
    long until = now.plus(window.lasts()).toEpochMilli();
    if (window.touch()) rows.touch(channel, account, senderHash, window.messages(), until);
    else rows.message(channel, account, senderHash, window.messages(), until);
    return true;
  }

  @Override
  public Spending spend(Outbox.Message m, Instant now) {
    String hash = seal.hash(m.recipient());
    return transactions.write(() -> {
      // The window first, as whoever erases does: who lock in different order wait for each other.
      boolean left = rows.spend(m.channel().id(), m.account(), hash, now.toEpochMilli()) == 1;
      if (!left) return Spending.USED_UP;
      if (messages.begin(m.id()) == 1) return Spending.SPENT;
      rows.giveBack(m.channel().id(), m.account(), hash);
      return Spending.ELSEWHERE;
    });
  }

  @Override
  public void giveBack(Outbox.Message m) {
    String hash = seal.hash(m.recipient());
    transactions.write(() -> rows.giveBack(m.channel().id(), m.account(), hash));
  }
}
