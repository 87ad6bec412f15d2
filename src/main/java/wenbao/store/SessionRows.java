package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements on the table {@code session}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRows.SessionRow, String> {
  @MappedEntity("session")
  record SessionRow(@Id String tokenHash, String username, long begunAt, long usedAt) {}

  @Query(
      "INSERT INTO session (token_hash, username, begun_at, used_at)"
          + " VALUES (:tokenHash, :username, :at, :at)")
  void insert(String tokenHash, String username, long at);

  @Query(
      "SELECT * FROM session WHERE token_hash = :tokenHash AND used_at >= :idleSince"
          + " AND begun_at >= :begunSince")
  Optional<SessionRow> find(String tokenHash, long idleSince, long begunSince);

  @Query("UPDATE session SET used_at = :at WHERE token_hash = :tokenHash AND used_at < :at")
  int used(String tokenHash, long at);

  @Query("DELETE FROM session WHERE token_hash = :tokenHash")
  int delete(String tokenHash);

  @Query("DELETE FROM session WHERE username = :username")
  int deleteOf(String username);

  @Query("DELETE FROM session WHERE username = :username AND token_hash <> :kept")
  int deleteOthers(String username, String kept);

  @Query("DELETE FROM session WHERE used_at < :then")
  int deleteBefore(long then);
}
