package wenbao.store;

import jakarta.inject.Singleton;
import wenbao.application.staff.Act;

/**
 * Writes what somebody did, in the transaction that does it: there is no change without its entry
 * and no entry without its change.
 */
@Singleton
final class AuditTrail {
  private final AuditRows rows;
  private final Seal seal;

  AuditTrail(AuditRows rows, Seal seal) {
    this.rows = rows;
    this.seal = seal;
  }

  /** Only within {@link Transactions#write}. */
  void write(Act act) {
    long number = rows.next().getFirst();
    var row = AuditRow.of(number, act, "");
    String sealed = seal.hash(row.sealed(rows.lastSeal()));
    rows.save(AuditRow.of(number, act, sealed));
    rows.setLastSeal(sealed);
  }
}
