package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.learning.Marks;
import wenbao.application.staff.Act;

/** Keeps in the database what operators said a message was about. */
@Singleton
final class StoredMarks implements Marks {
  private final LearningMarkRows rows;
  private final InquiryRows inquiries;
  private final AuditTrail audit;
  private final Transactions transactions;

  StoredMarks(
      LearningMarkRows rows, InquiryRows inquiries, AuditTrail audit, Transactions transactions) {
    this.rows = rows;
    this.inquiries = inquiries;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public Optional<String> text(String inquiry) {
    return inquiries.findById(inquiry).map(InquiryRow::text);
  }

  @Override
  public void put(Mark mark, Act act) {
    transactions.write(() -> {
      audit.write(act);
      return rows.put(
          mark.id(), mark.text(), mark.label().value(), mark.by(), mark.at().toEpochMilli());
    });
  }

  @Override
  public Optional<Mark> find(String inquiry) {
    return rows.findById(inquiry).map(LearningMarkRows.MarkRow::mark);
  }

  @Override
  public List<Mark> between(Instant from, Instant to, int most) {
    return rows.between(from.toEpochMilli(), to.toEpochMilli(), most).stream()
        .map(LearningMarkRows.MarkRow::mark)
        .toList();
  }
}
