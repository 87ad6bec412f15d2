package wenbao.store;

import jakarta.inject.Singleton;
import java.util.List;
import wenbao.application.staff.Act;
import wenbao.application.talks.Notes;

/** Notes in the database. */
@Singleton
final class StoredNotes implements Notes {
  private final NoteRows rows;
  private final AuditTrail audit;
  private final Transactions transactions;

  StoredNotes(NoteRows rows, AuditTrail audit, Transactions transactions) {
    this.rows = rows;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public void add(Note note, Act act) {
    transactions.write(() -> {
      audit.write(act);
      return rows.save(NoteRows.NoteRow.of(note));
    });
  }

  @Override
  public List<Note> of(String ticket) {
    return rows.of(ticket).stream().map(NoteRows.NoteRow::note).toList();
  }
}
