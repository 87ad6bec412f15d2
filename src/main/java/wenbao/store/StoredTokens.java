package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import wenbao.application.SharedTokens;

/** Keeps the tokens in the database, sealed. */
@Singleton
final class StoredTokens implements SharedTokens {
  private final SharedTokenRows rows;
  private final Transactions transactions;
  private final Seal seal;

  StoredTokens(SharedTokenRows rows, Transactions transactions, Seal seal) {
    this.rows = rows;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public Optional<SharedToken> find(String name) {
    return rows.findById(name)
        .filter(row -> !row.valueSealed().isEmpty())
        .map(row ->
            new SharedToken(
                seal.open(row.valueSealed()), Instant.ofEpochMilli(row.renewAt()), row.version()));
  }

  @Override
  public boolean claim(String name, long version, Instant now, Duration lease) {
    long until = now.plus(lease).toEpochMilli();
    return transactions.write(() -> rows.claim(name, version, now.toEpochMilli(), until)) == 1;
  }

  @Override
  public void renewed(String name, String value, Instant renewAt) {
    transactions.write(() -> rows.renewed(name, seal.seal(value), renewAt.toEpochMilli()));
  }

  @Override
  public void failed(String name) {
    transactions.write(() -> rows.release(name));
  }
}
