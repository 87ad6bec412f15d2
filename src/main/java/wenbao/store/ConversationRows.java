package wenbao.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table {@code conversation}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConversationRows extends GenericRepository<ConversationRow, String> {
  Optional<ConversationRow> findById(String id);

  /** Writes the next version; 0 when the row's version is not the current one. */
  default int put(ConversationRow row) {
    return put(
        row.id(),
        row.bureau(),
        row.label(),
        row.aspects(),
        row.choices(),
        row.notUnderstood(),
        row.fragment(),
        row.withPerson(),
        row.rating(),
        row.said(),
        row.lastAt(),
        row.version());
  }

  long deleteById(String id);

  @Query("DELETE FROM conversation WHERE last_at < :then")
  void deleteBefore(long then);

  @Query(
      """
      INSERT INTO conversation (id, bureau, label, aspects, choices, not_understood, fragment,
        with_person, rating, said, last_at, version)
      VALUES (:id, :bureau, :label, :aspects, :choices, :notUnderstood, :fragment,
        :withPerson, :rating, :said, :lastAt, :version + 1)
      ON CONFLICT (id) DO UPDATE SET bureau = excluded.bureau, label = excluded.label,
        aspects = excluded.aspects, choices = excluded.choices,
        not_understood = excluded.not_understood, fragment = excluded.fragment,
        with_person = excluded.with_person, rating = excluded.rating,
        said = excluded.said,
        last_at = excluded.last_at, version = excluded.version
      WHERE conversation.version = :version
      """)
  int put(
      String id,
      String bureau,
      @Nullable String label,
      String aspects,
      String choices,
      int notUnderstood,
      @Nullable String fragment,
      boolean withPerson,
      @Nullable String rating,
      @Nullable String said,
      long lastAt,
      long version);
}
