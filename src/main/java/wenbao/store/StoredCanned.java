package wenbao.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Act;
import wenbao.application.talks.Canned;
import wenbao.application.talks.CannedReplies;

/** Canned replies in the database. */
@Singleton
final class StoredCanned implements CannedReplies {
  private final CannedRows rows;
  private final AuditTrail audit;
  private final Transactions transactions;

  StoredCanned(CannedRows rows, AuditTrail audit, Transactions transactions) {
    this.rows = rows;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public List<Canned> of(String member) {
    return rows.of(member).stream().map(CannedRows.CannedRow::canned).toList();
  }

  @Override
  public Optional<Canned> find(String id) {
    return rows.findById(id).map(CannedRows.CannedRow::canned);
  }

  @Override
  public void save(Canned canned, Act act) {
    transactions.write(() -> {
      audit.write(act);
      return rows.put(canned.id(), canned.owner(), canned.title(), canned.text());
    });
  }

  @Override
  public void remove(String id, Act act) {
    transactions.write(() -> {
      audit.write(act);
      return rows.delete(id);
    });
  }
}
