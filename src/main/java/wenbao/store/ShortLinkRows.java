package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements on the table {@code short_link}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ShortLinkRows extends GenericRepository<ShortLinkRows.ShortLinkRow, String> {
  @MappedEntity("short_link")
  record ShortLinkRow(@Id String code, String path, long until) {}

  @Query(
      "INSERT INTO short_link (code, path, until) VALUES (:code, :path, :until)"
          + " ON CONFLICT (code) DO UPDATE SET until = excluded.until")
  int put(String code, String path, long until);

  Optional<ShortLinkRow> findById(String code);

  @Query("DELETE FROM short_link WHERE until < :now")
  void deleteOver(long now);
}
