package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import wenbao.application.talks.Canned;

/** The statements on the table {@code canned}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CannedRows extends GenericRepository<CannedRows.CannedRow, String> {
  @MappedEntity("canned")
  record CannedRow(@Id String id, String owner, String title, String text) {
    Canned canned() {
      return new Canned(id, owner, title, text);
    }
  }

  @Query("SELECT * FROM canned WHERE owner = '' OR owner = :member ORDER BY owner, title, id")
  List<CannedRow> of(String member);

  Optional<CannedRow> findById(String id);

  @Query(
      "INSERT INTO canned (id, owner, title, text) VALUES (:id, :owner, :title, :text)"
          + " ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, title = excluded.title,"
          + " text = excluded.text")
  int put(String id, String owner, String title, String text);

  @Query("DELETE FROM canned WHERE id = :id")
  int delete(String id);
}
