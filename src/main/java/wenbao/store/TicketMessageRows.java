package wenbao.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on the table {@code ticket_message}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TicketMessageRows extends GenericRepository<TicketMessageRow, String> {
  /** 0 where the form was sent before. */
  @Query(
      "INSERT INTO ticket_message (id, ticket, client_key, member, text, at)"
          + " VALUES (:id, :ticket, :clientKey, :member, :text, :at) ON CONFLICT DO NOTHING")
  int insert(String id, String ticket, String clientKey, String member, String text, long at);

  @Query("SELECT COUNT(*) FROM ticket_message WHERE ticket = :ticket AND client_key = :clientKey")
  int count(String ticket, String clientKey);

  @Query(
      """
      SELECT m.id, m.member, m.text, m.at, o.state, o.why
      FROM ticket_message m LEFT JOIN outbox o ON o.inquiry = m.id AND o.part = 0
      WHERE m.ticket = :ticket ORDER BY m.at, m.id
      """)
  List<TicketMessageRow> of(String ticket);

  @Query(
      """
      UPDATE ticket_message SET text = '' WHERE ticket IN (
        SELECT t.id FROM ticket t WHERE t.channel = :channel AND t.account = :account
          AND t.sender_hash = :senderHash)
      """)
  void forget(String channel, String account, String senderHash);

  @Query("DELETE FROM ticket_message WHERE at < :then")
  void deleteBefore(long then);
}
