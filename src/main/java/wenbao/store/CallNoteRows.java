package wenbao.store;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements on the table {@code call_note}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CallNoteRows extends GenericRepository<CallNoteRows.CallNoteRow, String> {
  @MappedEntity("call_note")
  record CallNoteRow(
      @Id String inquiry, String member, String ended, String remark, long notedAt) {}

  /** 0 when it is there already. */
  @Query(
      "INSERT INTO call_note (inquiry, member, ended, remark, noted_at)"
          + " VALUES (:inquiry, :member, :ended, :remark, :at) ON CONFLICT DO NOTHING")
  int insert(String inquiry, String member, String ended, String remark, long at);

  @Query("SELECT COUNT(*) FROM outbox WHERE inquiry = :inquiry")
  int countSent(String inquiry);

  @Introspected
  record NotedRow(
      String inquiry,
      String question,
      @Nullable String label,
      String ended,
      String remark,
      long notedAt,
      @Nullable String sms) {}

  @Query(
      """
      SELECT n.inquiry AS inquiry, i.text AS question, i.label AS label, n.ended AS ended,
        n.remark AS remark, n.noted_at AS noted_at, o.state AS sms
      FROM call_note n JOIN inquiry i ON i.id = n.inquiry
        LEFT JOIN outbox o ON o.inquiry = n.inquiry AND o.part = 0
      WHERE n.member = :member ORDER BY n.noted_at DESC, n.inquiry DESC LIMIT :most
      """)
  List<NotedRow> lately(String member, int most);

  @Query("DELETE FROM call_note WHERE noted_at < :then")
  int deleteBefore(long then);
}
