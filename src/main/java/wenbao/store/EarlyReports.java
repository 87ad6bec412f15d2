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
  /**
   * A report on a message that we do not know by this name yet.
   *
   * @param id of channel, account and name together: two accounts may use one name
   */
  @MappedEntity("early_report")
  record EarlyReport(
      @Id String id,
      String channel,
      String account,
      String theirId,
      boolean delivered,
      String code,
      long reportedAt) {
    static EarlyReport of(
        String channel, String account, String theirs, boolean delivered, String code, long at) {
      return new EarlyReport(
          key(channel, account, theirs), channel, account, theirs, delivered, code, at);
    }

    static String key(String channel, String account, String theirs) {
      return channel + ":" + account + ":" + theirs;
    }
  }

  /** Whoever hears first that it failed and then that it arrived believes the latter. */
  default int put(EarlyReport r) {
    return put(
        r.id(), r.channel(), r.account(), r.theirId(), r.delivered(), r.code(), r.reportedAt());
  }

  @Query(
      """
      INSERT INTO early_report (id, channel, account, their_id, delivered, code, reported_at)
      VALUES (:id, :channel, :account, :theirId, :delivered, :code, :reportedAt)
      ON CONFLICT (id) DO UPDATE SET delivered = excluded.delivered, code = excluded.code,
        reported_at = excluded.reported_at
      WHERE early_report.delivered = FALSE
      """)
  int put(
      String id,
      String channel,
      String account,
      String theirId,
      boolean delivered,
      String code,
      long reportedAt);

  Optional<EarlyReport> findById(String id);

  long deleteById(String id);

  /** Nobody asks for a report on somebody else's message. */
  @Query("DELETE FROM early_report WHERE reported_at < :then")
  void deleteBefore(long then);
}
