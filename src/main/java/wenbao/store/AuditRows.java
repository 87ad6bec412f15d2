package wenbao.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on the tables {@code audit} and {@code audit_end}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, Long> {
  AuditRow save(AuditRow row);

  /** Takes the next number; nobody else does until the transaction ends. */
  @Query(
      value = "UPDATE audit_end SET number = number + 1 WHERE id = 1 RETURNING number",
      nativeQuery = true)
  List<Long> next();

  @Query("SELECT seal FROM audit_end WHERE id = 1")
  String lastSeal();

  @Query("SELECT number FROM audit_end WHERE id = 1")
  long lastNumber();

  @Query("UPDATE audit_end SET seal = :seal WHERE id = 1")
  void setLastSeal(String seal);

  @Query(
      "SELECT * FROM audit WHERE number < :before AND (:member = '' OR member = :member)"
          + " AND (:what = '' OR what = :what) ORDER BY number DESC LIMIT :most")
  List<AuditRow> page(String member, String what, long before, int most);

  @Query("SELECT * FROM audit WHERE number > :after ORDER BY number LIMIT :most")
  List<AuditRow> after(long after, int most);

  @Query("DELETE FROM audit WHERE at < :then AND number < (SELECT number FROM audit_end)")
  int deleteBefore(long then);
}
