package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import wenbao.application.learning.Candidates.Candidate;
import wenbao.application.learning.Candidates.State;
import wenbao.application.learning.Candidates.Tally;

/** The statements on the table {@code learning_candidate}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LearningCandidateRows
    extends GenericRepository<LearningCandidateRows.CandidateRow, Long> {
  @MappedEntity("learning_candidate")
  record CandidateRow(
      @Id long number,
      String state,
      int done,
      int sentences,
      long against,
      String lesson,
      int asked,
      int changed,
      int calibrated,
      int rightBefore,
      int rightAfter,
      String why,
      String begunBy,
      long begunAt,
      long beatAt) {
    Candidate candidate() {
      return new Candidate(
          number,
          State.valueOf(state.toUpperCase(Locale.ROOT)),
          done,
          sentences,
          against,
          lesson,
          asked < 0
              ? Optional.empty()
              : Optional.of(new Tally(asked, changed, calibrated, rightBefore, rightAfter)),
          why,
          begunBy,
          Instant.ofEpochMilli(begunAt),
          Instant.ofEpochMilli(beatAt));
    }
  }

  @Query(
      """
      INSERT INTO learning_candidate (number, state, done, sentences, against, lesson, asked,
        changed, calibrated, right_before, right_after, why, begun_by, begun_at, beat_at)
      VALUES (:number, 'learning', 0, :sentences, :against, :lesson, -1, 0, 0, 0, 0, '', :begunBy,
        :at, :at) ON CONFLICT DO NOTHING
      """)
  int insert(long number, int sentences, long against, String lesson, String begunBy, long at);

  @Query("SELECT * FROM learning_candidate ORDER BY number DESC LIMIT 1")
  Optional<CandidateRow> newest();

  @Query(
      "UPDATE learning_candidate SET done = :percent, beat_at = :at"
          + " WHERE number = :number AND state = 'learning'")
  int beat(long number, int percent, long at);

  @Query(
      """
      UPDATE learning_candidate SET state = 'shown', done = 100, asked = :asked,
        changed = :changed, calibrated = :calibrated, right_before = :rightBefore,
        right_after = :rightAfter, beat_at = :at
      WHERE number = :number AND state = 'learning'
      """)
  int show(
      long number,
      int asked,
      int changed,
      int calibrated,
      int rightBefore,
      int rightAfter,
      long at);

  @Query(
      "UPDATE learning_candidate SET state = 'failed', why = :why, beat_at = :at"
          + " WHERE number = :number AND state = 'learning'")
  int fail(long number, String why, long at);

  @Query(
      "UPDATE learning_candidate SET state = 'dropped'"
          + " WHERE number = :number AND state IN ('learning', 'shown')")
  int drop(long number);

  @Query(
      "UPDATE learning_candidate SET state = 'adopted'"
          + " WHERE number = :number AND state = 'shown'")
  int adopted(long number);

  // Only what is adopted stays; what was asked is kept in one place.
  @Query("DELETE FROM learning_candidate WHERE number < :number")
  int deleteOlder(long number);
}
