package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import wenbao.application.learning.Taught;
import wenbao.domain.Label;

/** The statements on the sentences of candidates, and on those in force. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LearnedSentenceRows extends GenericRepository<LearnedSentenceRows.LearnedRow, String> {
  @MappedEntity("learning_in_force")
  record LearnedRow(@Id String id, String text, String label) {
    Taught taught() {
      return new Taught(text, new Label(label));
    }
  }

  @Query(
      "INSERT INTO learning_candidate_sentence (candidate, id, text, label)"
          + " VALUES (:candidate, :id, :text, :label)")
  int insert(long candidate, String id, String text, String label);

  @Query("DELETE FROM learning_candidate_sentence WHERE candidate < :candidate")
  int deleteOlder(long candidate);

  @Query("SELECT version FROM learning_version WHERE id = 1")
  long version();

  /** Whoever adopts updates it first, so that two wait for each other. */
  @Query("UPDATE learning_version SET version = version + 1 WHERE id = 1 AND version = :against")
  int nextVersion(long against);

  @Query("UPDATE learning_version SET version = version WHERE id = 1")
  int lock();

  @Query("DELETE FROM learning_in_force")
  int clear();

  @Query(
      "INSERT INTO learning_in_force (id, text, label)"
          + " SELECT id, text, label FROM learning_candidate_sentence WHERE candidate = :candidate")
  int putInForce(long candidate);

  @Query("SELECT * FROM learning_in_force ORDER BY id")
  List<LearnedRow> inForce();
}
