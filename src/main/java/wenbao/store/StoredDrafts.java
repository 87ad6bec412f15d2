package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import wenbao.application.talks.Drafts;

/** Drafts in the database, sealed: they hold what is written to one citizen. */
@Singleton
final class StoredDrafts implements Drafts {
  private final DraftRows rows;
  private final Transactions transactions;
  private final Seal seal;

  StoredDrafts(DraftRows rows, Transactions transactions, Seal seal) {
    this.rows = rows;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public Draft find(String member, String ticket) {
    return rows.find(member, ticket)
        .map(row -> new Draft(row.turn(), open(row.textSealed())))
        .orElse(new Draft(0, ""));
  }

  private String open(String sealed) {
    return sealed.isEmpty() ? "" : seal.open(sealed);
  }

  @Override
  public boolean save(String member, String ticket, Draft draft, Instant at) {
    String sealed = draft.text().isEmpty() ? "" : seal.seal(draft.text());
    return transactions.write(
        () -> rows.put(member, ticket, draft.turn(), sealed, at.toEpochMilli()) == 1);
  }

  @Override
  public void sent(String member, String ticket, long turn, Instant at) {
    transactions.write(() -> rows.next(member, ticket, turn + 1, at.toEpochMilli()));
  }
}
