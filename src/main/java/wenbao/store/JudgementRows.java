package wenbao.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on the table {@code judgement}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JudgementRows extends GenericRepository<JudgementRow, String> {
  /** 0 where the inquiry is not in the sample. */
  @Query(
      "INSERT INTO judgement (inquiry, judge, verdict, label, at, asked_at)"
          + " SELECT i.id, :judge, :verdict, :label, CAST(:at AS BIGINT), i.received_at"
          + " FROM inquiry i WHERE i.id = :inquiry AND "
          + Where.SAMPLED
          + " ON CONFLICT (inquiry, judge) DO UPDATE SET verdict = excluded.verdict,"
          + " label = excluded.label, at = excluded.at")
  int put(String inquiry, String judge, String verdict, String label, long at);

  @Query("SELECT * FROM judgement WHERE inquiry = :inquiry ORDER BY at, judge")
  List<JudgementRow> of(String inquiry);

  @Query("DELETE FROM judgement WHERE asked_at < :then")
  int deleteBefore(long then);
}
