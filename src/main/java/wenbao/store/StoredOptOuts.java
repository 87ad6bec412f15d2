package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import wenbao.application.Incoming;
import wenbao.application.OptOuts;

/** Remembers them in the database, hashed, as long as they do not change their minds. */
@Singleton
final class StoredOptOuts implements OptOuts {
  private final OptedOutRows rows;
  private final Transactions transactions;
  private final Seal seal;

  StoredOptOuts(OptedOutRows rows, Transactions transactions, Seal seal) {
    this.rows = rows;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public boolean add(Incoming from, Instant at) {
    String who = seal.hash(from.sender());
    long since = at.toEpochMilli();
    String said = seal.hash(from.key());
    // Settled once more after a kill, the same message is the same news.
    return transactions.write(() ->
        rows.insert(from.channel().id(), from.account(), who, since, said) == 1
            || rows.count(from.channel().id(), from.account(), who, said) == 1);
  }

  @Override
  public boolean remove(Incoming from) {
    String who = seal.hash(from.sender());
    return transactions.write(() -> rows.delete(from.channel().id(), from.account(), who) == 1);
  }
}
