package wenbao.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads inquiries for transcripts. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AskedRows extends GenericRepository<AskedRow, String> {
  /** The last ones, newest first. */
  @Query(
      """
      SELECT id, received_at, text, reply, outcome, label, probability, because, guesses
      FROM inquiry
      WHERE sender_hash = :senderHash AND received_at >= :since AND received_at <= :until
        AND channel = :channel AND account = :account
      ORDER BY received_at DESC, id DESC LIMIT :most
      """)
  List<AskedRow> of(
      String channel, String account, String senderHash, long since, long until, int most);
}
