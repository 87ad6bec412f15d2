package wenbao.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table {@code member}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberRows extends GenericRepository<MemberRow, String> {
  Optional<MemberRow> findById(String username);

  @Query("SELECT * FROM member ORDER BY username")
  List<MemberRow> all();

  /** 0 where the name is taken. */
  default int insert(MemberRow row) {
    return insert(
        row.username(),
        row.name(),
        row.roles(),
        row.active(),
        row.mustChange(),
        row.passwordHash());
  }

  @Query(
      "INSERT INTO member (username, name, roles, active, must_change, password_hash, failures,"
          + " locked_until, last_step)"
          + " VALUES (:username, :name, :roles, :active, :mustChange, :passwordHash, 0, 0, 0)"
          + " ON CONFLICT DO NOTHING")
  int insert(
      String username,
      String name,
      String roles,
      boolean active,
      boolean mustChange,
      String passwordHash);

  /**
   * 0 where nobody would be left who manages.
   *
   * @param manages whether this member is an active administrator afterwards
   */
  @Query(
      """
      UPDATE member SET name = :name, roles = :roles, active = :active
      WHERE username = :username AND (:manages = TRUE
        OR NOT (active = TRUE AND roles LIKE '%administrator%')
        OR EXISTS (
          SELECT 1 FROM member o
          WHERE o.username <> :username AND o.active = TRUE AND o.roles LIKE '%administrator%'))
      """)
  int change(String username, String name, String roles, boolean active, boolean manages);

  @Query(
      "UPDATE member SET password_hash = :hash, must_change = :mustChange, failures = 0,"
          + " locked_until = 0 WHERE username = :username")
  int setPassword(String username, String hash, boolean mustChange);

  @Query("UPDATE member SET secret_sealed = :sealed, last_step = 0 WHERE username = :username")
  int setSecret(String username, @Nullable String sealed);

  @Query(
      value =
          "UPDATE member SET failures = failures + 1 WHERE username = :username"
              + " RETURNING failures",
      nativeQuery = true)
  List<Integer> failed(String username);

  @Query("UPDATE member SET failures = 0, locked_until = :until WHERE username = :username")
  int lock(String username, long until);

  /** 0 while the name is locked. */
  @Query(
      "UPDATE member SET failures = 0, locked_until = 0"
          + " WHERE username = :username AND locked_until <= :now")
  int succeeded(String username, long now);

  @Query("UPDATE member SET last_step = :step WHERE username = :username AND last_step < :step")
  int useStep(String username, long step);
}
