package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on the table {@code looking}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LookingRows extends GenericRepository<LookingRows.LookingRow, String> {
  @MappedEntity("looking")
  record LookingRow(@Id String ticket, String member, long until) {}

  @Query(
      "INSERT INTO looking (ticket, member, until) VALUES (:ticket, :member, :until)"
          + " ON CONFLICT (ticket, member) DO UPDATE SET until = excluded.until")
  int put(String ticket, String member, long until);

  @Query("DELETE FROM looking WHERE ticket = :ticket AND member = :member")
  int delete(String ticket, String member);

  @Query("SELECT * FROM looking WHERE ticket = :ticket AND until > :now ORDER BY member")
  List<LookingRow> at(String ticket, long now);

  @Query("SELECT * FROM looking WHERE member = :member AND until > :now")
  List<LookingRow> of(String member, long now);

  @Query(
      "DELETE FROM looking WHERE ticket IN (SELECT t.id FROM ticket t WHERE t.channel = :channel"
          + " AND t.account = :account AND t.sender_hash = :senderHash)")
  void forget(String channel, String account, String senderHash);

  @Query("DELETE FROM looking WHERE until < :then")
  int deleteBefore(long then);
}
