package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on the table {@code leaving}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LeavingRows extends GenericRepository<LeavingRows.LeavingRow, String> {
  @MappedEntity("leaving")
  record LeavingRow(String channel, String account, @Id String senderHash, long dueAt) {}

  @Query(
      """
      INSERT INTO leaving (channel, account, sender_hash, due_at)
      VALUES (:channel, :account, :senderHash, :dueAt)
      ON CONFLICT (channel, account, sender_hash) DO NOTHING
      """)
  int insert(String channel, String account, String senderHash, long dueAt);

  @Query(
      "DELETE FROM leaving WHERE channel = :channel AND account = :account"
          + " AND sender_hash = :senderHash")
  int delete(String channel, String account, String senderHash);

  @Query("SELECT * FROM leaving WHERE due_at <= :now ORDER BY due_at LIMIT :most")
  List<LeavingRow> due(long now, int most);
}
