package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements on the table {@code early_report}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EarlyReports extends GenericRepository<EarlyReports.EarlyReport, String> {
  /** A report on a message that we do not know by this name yet. */
  @MappedEntity("early_report")
  record EarlyReport(@Id String theirId, boolean delivered, String code, long reportedAt) {}

  @Query(
      """
      INSERT INTO early_report (their_id, delivered, code, reported_at)
      VALUES (:theirId, :delivered, :code, :reportedAt)
      ON CONFLICT (their_id) DO NOTHING
      """)
  void insert(EarlyReport report);

  Optional<EarlyReport> findById(String theirId);

  long deleteById(String theirId);
}
