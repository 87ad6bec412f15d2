package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements on the table {@code shared_token}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SharedTokenRows extends GenericRepository<SharedTokenRows.SharedTokenRow, String> {
  /**
   * @param valueSealed empty while the first one is being fetched
   */
  @MappedEntity("shared_token")
  record SharedTokenRow(
      @Id String name, String valueSealed, long renewAt, long version, long claimedUntil) {}

  Optional<SharedTokenRow> findById(String name);

  /** The row is locked while it is looked at, so that of many at once one has the claim. */
  @Query(
      """
      INSERT INTO shared_token (name, value_sealed, renew_at, version, claimed_until)
      VALUES (:name, '', 0, 0, :until)
      ON CONFLICT (name) DO UPDATE SET claimed_until = excluded.claimed_until
      WHERE shared_token.version = :version AND shared_token.claimed_until <= :now
      """)
  int claim(String name, long version, long now, long until);

  @Query(
      """
      UPDATE shared_token SET value_sealed = :valueSealed, renew_at = :renewAt,
        version = version + 1, claimed_until = 0
      WHERE name = :name
      """)
  int renewed(String name, String valueSealed, long renewAt);

  @Query("UPDATE shared_token SET claimed_until = 0 WHERE name = :name")
  int release(String name);
}
