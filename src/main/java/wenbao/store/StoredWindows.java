package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import wenbao.application.Incoming;
import wenbao.application.PushWindow;
import wenbao.application.PushWindows;
import wenbao.domain.Channel;

/** Counts in the database, so that all instances count together. */
@Singleton
final class StoredWindows implements PushWindows {
  private final PushWindowRows rows;
  private final Transactions transactions;
  private final Seal seal;

  StoredWindows(PushWindowRows rows, Transactions transactions, Seal seal) {
    this.rows = rows;
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
  public boolean spend(Channel channel, String account, String sender, Instant now) {
    String hash = seal.hash(sender);
    return transactions.write(() -> rows.spend(channel.id(), account, hash, now.toEpochMilli()))
        == 1;
  }

  @Override
  public void giveBack(Channel channel, String account, String sender) {
    String hash = seal.hash(sender);
    transactions.write(() -> rows.giveBack(channel.id(), account, hash));
  }
}
