package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import wenbao.application.learning.Sentences.Kept;
import wenbao.domain.Label;

/** The statements on the table {@code learning_sentence}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LearningSentenceRows extends GenericRepository<LearningSentenceRows.SentenceRow, String> {
  @MappedEntity("learning_sentence")
  record SentenceRow(@Id String id, String text, String label, String decidedBy, long decidedAt) {
    Kept kept() {
      var accepted = label.isEmpty() ? Optional.<Label>empty() : Optional.of(new Label(label));
      return new Kept(text, accepted, decidedBy, Instant.ofEpochMilli(decidedAt));
    }
  }

  /** 0 where it is accepted already. */
  @Query(
      """
      INSERT INTO learning_sentence (id, text, label, decided_by, decided_at)
      VALUES (:id, :text, :label, :decidedBy, :decidedAt)
      ON CONFLICT (id) DO UPDATE SET text = excluded.text, label = excluded.label,
        decided_by = excluded.decided_by, decided_at = excluded.decided_at
      WHERE learning_sentence.label = ''
      """)
  int decide(String id, String text, String label, String decidedBy, long decidedAt);

  @Query("DELETE FROM learning_sentence WHERE id = :id")
  int delete(String id);

  Optional<SentenceRow> findById(String id);

  @Query("SELECT * FROM learning_sentence WHERE label <> '' ORDER BY decided_at DESC, id")
  List<SentenceRow> accepted();

  @Query(
      "SELECT * FROM learning_sentence WHERE label = '' ORDER BY decided_at DESC, id LIMIT :most")
  List<SentenceRow> discarded(int most);

  @Query("SELECT id FROM learning_sentence WHERE id IN (:ids)")
  List<String> decided(Collection<String> ids);

  @Query(
      "DELETE FROM learning_sentence WHERE label = '' AND text IN (SELECT text FROM inquiry"
          + " WHERE channel = :channel AND account = :account AND sender_hash = :senderHash)")
  int forget(String channel, String account, String senderHash);

  @Query("DELETE FROM learning_sentence WHERE label = '' AND decided_at < :then")
  int deleteDiscardedBefore(long then);
}
