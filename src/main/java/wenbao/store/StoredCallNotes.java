package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.desk.CallNotes;
import wenbao.application.desk.Ended;
import wenbao.application.staff.Act;
import wenbao.domain.Label;

/** Notes of calls in the database. */
@Singleton
final class StoredCallNotes implements CallNotes {
  private final CallNoteRows rows;
  private final AuditTrail audit;
  private final Transactions transactions;

  StoredCallNotes(CallNoteRows rows, AuditTrail audit, Transactions transactions) {
    this.rows = rows;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public void keep(String inquiry, String member, Ended ended, String remark, Instant at, Act act) {
    String kept = remark.replace("\0", "");
    transactions.write(() -> {
      boolean fresh = rows.insert(inquiry, member, ended.id(), kept, at.toEpochMilli()) == 1;
      if (fresh) audit.write(act);
      return fresh;
    });
  }

  @Override
  public boolean wasSent(String inquiry) {
    return rows.countSent(inquiry) > 0;
  }

  @Override
  public List<Noted> lately(String member, int most) {
    return rows.lately(member, most).stream().map(StoredCallNotes::noted).toList();
  }

  private static Noted noted(CallNoteRows.NotedRow row) {
    return new Noted(
        row.inquiry(),
        row.question(),
        row.label() == null ? Label.UNCLEAR : new Label(row.label()),
        Ended.of(row.ended()).orElse(Ended.TOLD),
        row.remark(),
        Instant.ofEpochMilli(row.notedAt()),
        Optional.ofNullable(row.sms()));
  }
}
