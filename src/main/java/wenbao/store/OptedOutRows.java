package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The statements on the table {@code opted_out}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OptedOutRows extends GenericRepository<OptedOutRows.OptedOutRow, String> {
  /** Only so that Micronaut Data knows the table; nobody reads a row. */
  @MappedEntity("opted_out")
  record OptedOutRow(@Id String senderHash, long since) {}

  /** 0 when it was there already. */
  @Query(
      "INSERT INTO opted_out (channel, account, sender_hash, since, said)"
          + " VALUES (:channel, :account, :senderHash, :since, :said) ON CONFLICT DO NOTHING")
  int insert(String channel, String account, String senderHash, long since, String said);

  @Query(
      "SELECT COUNT(*) FROM opted_out WHERE channel = :channel AND account = :account"
          + " AND sender_hash = :senderHash AND said = :said")
  int count(String channel, String account, String senderHash, String said);

  @Query(
      "SELECT COUNT(*) FROM opted_out WHERE channel = :channel AND account = :account"
          + " AND sender_hash = :senderHash")
  int count(String channel, String account, String senderHash);

  @Query(
      "DELETE FROM opted_out WHERE channel = :channel AND account = :account"
          + " AND sender_hash = :senderHash")
  int delete(String channel, String account, String senderHash);
}
