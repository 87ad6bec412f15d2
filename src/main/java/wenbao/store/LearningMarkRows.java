package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.learning.Marks.Mark;
import wenbao.domain.Label;

/** The statements on the table {@code learning_mark}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LearningMarkRows extends GenericRepository<LearningMarkRows.MarkRow, String> {
  @MappedEntity("learning_mark")
  record MarkRow(@Id String id, String text, String label, String markedBy, long markedAt) {
    Mark mark() {
      return new Mark(id, text, new Label(label), markedBy, Instant.ofEpochMilli(markedAt));
    }
  }

  @Query(
      """
      INSERT INTO learning_mark (id, text, label, marked_by, marked_at)
      VALUES (:id, :text, :label, :markedBy, :markedAt)
      ON CONFLICT (id) DO UPDATE SET label = excluded.label, marked_by = excluded.marked_by,
        marked_at = excluded.marked_at
      """)
  int put(String id, String text, String label, String markedBy, long markedAt);

  Optional<MarkRow> findById(String id);

  @Query(
      "SELECT * FROM learning_mark WHERE marked_at >= :since AND marked_at < :until"
          + " ORDER BY marked_at DESC, id LIMIT :most")
  List<MarkRow> between(long since, long until, int most);

  @Query(
      "DELETE FROM learning_mark WHERE id IN (SELECT id FROM inquiry WHERE channel = :channel"
          + " AND account = :account AND sender_hash = :senderHash)")
  int forget(String channel, String account, String senderHash);

  @Query("DELETE FROM learning_mark WHERE marked_at < :then")
  int deleteBefore(long then);
}
