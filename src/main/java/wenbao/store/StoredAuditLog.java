package wenbao.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Act;
import wenbao.application.staff.AuditLog;

/** The audit log in the database, chained by HMACs under our secret. */
@Singleton
final class StoredAuditLog implements AuditLog {
  private static final int AT_ONCE = 1000;

  private final AuditRows rows;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Seal seal;

  StoredAuditLog(AuditRows rows, AuditTrail trail, Transactions transactions, Seal seal) {
    this.rows = rows;
    this.trail = trail;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void append(Act act) {
    transactions.write(() -> {
      trail.write(act);
      return true;
    });
  }

  @Override
  public List<Entry> page(Filter filter, long before, int most) {
    return rows.page(filter.member(), filter.what(), before, most).stream()
        .map(AuditRow::entry)
        .toList();
  }

  @Override
  public Optional<Long> firstBroken() {
    long end = rows.lastNumber();
    AuditRow before = null;
    for (var some = rows.after(0, AT_ONCE); !some.isEmpty(); ) {
      for (AuditRow row : some) {
        if (!follows(before, row)) return Optional.of(row.number());
        before = row;
      }
      some = rows.after(before.number(), AT_ONCE);
    }
    return before == null || before.number() < end ? cutOff(before, end) : Optional.empty();
  }

  /** Whether entries are missing at the end: what was deleted last is missed too. */
  private static Optional<Long> cutOff(AuditRow last, long end) {
    return end == 0 ? Optional.empty() : Optional.of(last == null ? end : last.number() + 1);
  }

  /** Old entries are deleted after their time: the first one that is left follows from nothing. */
  private boolean follows(AuditRow before, AuditRow row) {
    if (before == null) return row.number() > 1 || seal.hash(row.sealed("")).equals(row.seal());
    return row.number() == before.number() + 1
        && seal.hash(row.sealed(before.seal())).equals(row.seal());
  }
}
