package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wenbao.application.learning.Change;
import wenbao.application.learning.Heard;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** The statements on the table {@code learning_change}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LearningChangeRows extends GenericRepository<LearningChangeRows.ChangeRow, Integer> {
  @MappedEntity("learning_change")
  record ChangeRow(
      long candidate,
      @Id int place,
      String text,
      long times,
      String correct,
      String outcomeBefore,
      String labelBefore,
      double probabilityBefore,
      String outcomeAfter,
      String labelAfter,
      double probabilityAfter) {
    Change change() {
      return new Change(
          text,
          times,
          correct.isEmpty() ? Optional.empty() : Optional.of(new Label(correct)),
          heard(outcomeBefore, labelBefore, probabilityBefore),
          heard(outcomeAfter, labelAfter, probabilityAfter));
    }

    private static Heard heard(String outcome, String label, double probability) {
      var found = Arrays.stream(Outcome.values()).filter(o -> o.id().equals(outcome)).findFirst();
      return new Heard(found.orElseThrow(), new Label(label), probability);
    }
  }

  default int insert(long candidate, int place, Change change) {
    return insert(
        candidate,
        place,
        change.text().replace("\0", ""),
        change.times(),
        change.right().map(Label::value).orElse(""),
        change.before().outcome().id(),
        change.before().label().value(),
        change.before().probability(),
        change.after().outcome().id(),
        change.after().label().value(),
        change.after().probability());
  }

  @Query(
      """
      INSERT INTO learning_change (candidate, place, text, times, correct, outcome_before,
        label_before, probability_before, outcome_after, label_after, probability_after)
      VALUES (:candidate, :place, :text, :times, :correct, :outcomeBefore, :labelBefore,
        :probabilityBefore, :outcomeAfter, :labelAfter, :probabilityAfter)
      """)
  int insert(
      long candidate,
      int place,
      String text,
      long times,
      String correct,
      String outcomeBefore,
      String labelBefore,
      double probabilityBefore,
      String outcomeAfter,
      String labelAfter,
      double probabilityAfter);

  @Query("SELECT * FROM learning_change WHERE candidate = :candidate ORDER BY place")
  List<ChangeRow> of(long candidate);

  @Query("DELETE FROM learning_change WHERE candidate < :candidate")
  int deleteOlder(long candidate);

  @Query(
      "DELETE FROM learning_change WHERE text IN (SELECT text FROM inquiry"
          + " WHERE channel = :channel AND account = :account AND sender_hash = :senderHash)")
  int forget(String channel, String account, String senderHash);

  @Query(
      "DELETE FROM learning_change WHERE candidate IN"
          + " (SELECT number FROM learning_candidate WHERE beat_at < :then)")
  int deleteBefore(long then);
}
