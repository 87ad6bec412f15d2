package wenbao.store;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenbao.application.learning.Sentences;
import wenbao.application.staff.Act;
import wenbao.domain.Label;

/** Keeps in the database what editors decided about sentences. */
@Singleton
final class StoredSentences implements Sentences {
  private final LearningSentenceRows rows;
  private final AuditTrail audit;
  private final Transactions transactions;

  StoredSentences(LearningSentenceRows rows, AuditTrail audit, Transactions transactions) {
    this.rows = rows;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public int decide(Collection<Kept> decided, Act act) {
    return transactions.write(() -> {
      int stored = 0;
      for (Kept kept : decided) stored += store(kept);
      audit.write(act);
      return stored;
    });
  }

  private int store(Kept kept) {
    String text = kept.text().replace("\0", ""); // PostgreSQL refuses a text that holds it
    String label = kept.label().map(Label::value).orElse("");
    return rows.decide(kept.id(), text, label, kept.by(), kept.at().toEpochMilli());
  }

  @Override
  public boolean takeBack(String id, Act act) {
    return transactions.write(() -> {
      boolean there = rows.delete(id) == 1;
      if (there) audit.write(act);
      return there;
    });
  }

  @Override
  public Optional<Kept> find(String id) {
    return rows.findById(id).map(LearningSentenceRows.SentenceRow::kept);
  }

  @Override
  public List<Kept> accepted() {
    return rows.accepted().stream().map(LearningSentenceRows.SentenceRow::kept).toList();
  }

  @Override
  public List<Kept> discarded(int most) {
    return rows.discarded(most).stream().map(LearningSentenceRows.SentenceRow::kept).toList();
  }

  @Override
  public Set<String> decided(Collection<String> ids) {
    return ids.isEmpty() ? Set.of() : new HashSet<>(rows.decided(ids));
  }
}
