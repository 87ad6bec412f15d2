package wenbao.store;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import wenbao.application.learning.Candidates;
import wenbao.application.learning.Change;
import wenbao.application.learning.InForce;
import wenbao.application.learning.Taught;
import wenbao.application.staff.Act;

/** Keeps in the database what was learned on trial, and what is in force. */
@Singleton
@Requires(beans = DataSource.class) // who only reads files adopts nothing
final class StoredCandidates implements Candidates {
  private final LearningCandidateRows rows;
  private final LearnedSentenceRows sentences;
  private final LearningChangeRows changes;
  private final AuditTrail audit;
  private final Transactions transactions;

  StoredCandidates(
      LearningCandidateRows rows,
      LearnedSentenceRows sentences,
      LearningChangeRows changes,
      AuditTrail audit,
      Transactions transactions) {
    this.rows = rows;
    this.sentences = sentences;
    this.changes = changes;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public Optional<Long> begin(List<Taught> learned, String lesson, Instant deadSince, Act act) {
    return transactions.write(() -> {
      sentences.lock(); // or two could begin at once
      var newest = rows.newest().map(LearningCandidateRows.CandidateRow::candidate);
      boolean busy =
          newest
              .filter(c -> c.state() == State.LEARNING && c.beatAt().isAfter(deadSince))
              .isPresent();
      if (busy) return Optional.<Long>empty();
      long number = newest.map(Candidate::number).orElse(0L) + 1;
      insert(number, learned, lesson, act);
      audit.write(act);
      return Optional.of(number);
    });
  }

  private void insert(long number, List<Taught> learned, String lesson, Act act) {
    rows.deleteOlder(number);
    sentences.deleteOlder(number);
    changes.deleteOlder(number);
    rows.insert(
        number, learned.size(), sentences.version(), lesson, act.member(), act.at().toEpochMilli());
    for (Taught taught : learned) {
      sentences.insert(number, taught.id(), taught.text(), taught.label().value());
    }
  }

  @Override
  public boolean beat(long number, int percent, Instant now) {
    return transactions.write(() -> rows.beat(number, percent, now.toEpochMilli()) == 1);
  }

  @Override
  public void show(long number, Tally t, List<Change> changed, Instant now) {
    transactions.write(() -> {
      int shown =
          rows.show(
              number,
              t.asked(),
              t.changed(),
              t.calibrated(),
              t.rightBefore(),
              t.rightAfter(),
              now.toEpochMilli());
      for (int i = 0; shown == 1 && i < changed.size(); i++) {
        changes.insert(number, i, changed.get(i));
      }
      return shown;
    });
  }

  @Override
  public void fail(long number, String why, Instant now) {
    transactions.write(() -> rows.fail(number, why, now.toEpochMilli()));
  }

  @Override
  public Optional<Candidate> newest() {
    return rows.newest().map(LearningCandidateRows.CandidateRow::candidate);
  }

  @Override
  public List<Change> changes(long number) {
    return changes.of(number).stream().map(LearningChangeRows.ChangeRow::change).toList();
  }

  @Override
  public boolean drop(long number, Act act) {
    return transactions.write(() -> {
      boolean dropped = rows.drop(number) == 1;
      if (dropped) audit.write(act);
      return dropped;
    });
  }

  @Override
  public boolean adopt(long number, Act act) {
    return transactions.write(() -> {
      var shown =
          rows.newest().filter(row -> row.number() == number && row.state().equals("shown"));
      if (shown.isEmpty() || sentences.nextVersion(shown.get().against()) == 0) return false;
      if (rows.adopted(number) == 0) throw new IllegalStateException("adopted without showing");
      sentences.clear();
      sentences.putInForce(number);
      audit.write(act);
      return true;
    });
  }

  @Override
  public InForce inForce() {
    // In one transaction, or a version could come with the sentences of the next.
    return transactions.write(() -> {
      sentences.lock();
      var taught = sentences.inForce().stream().map(LearnedSentenceRows.LearnedRow::taught);
      return new InForce(sentences.version(), taught.toList());
    });
  }

  @Override
  public long versionInForce() {
    return sentences.version();
  }
}
