package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The statements on the table {@code sent_in_day}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SentInDayRows extends GenericRepository<SentInDayRows.SentInDayRow, String> {
  /** Only so that Micronaut Data knows the table; nobody reads a row. */
  @MappedEntity("sent_in_day")
  record SentInDayRow(@Id String recipientHash, String day, int messages) {}

  /** 0 when so many have left already. */
  @Query(
      """
      INSERT INTO sent_in_day (channel, account, recipient_hash, day, messages)
      VALUES (:channel, :account, :recipientHash, :day, 1)
      ON CONFLICT (channel, account, recipient_hash, day)
        DO UPDATE SET messages = sent_in_day.messages + 1 WHERE sent_in_day.messages < :most
      """)
  int spend(String channel, String account, String recipientHash, String day, int most);

  @Query(
      "UPDATE sent_in_day SET messages = messages - 1 WHERE channel = :channel"
          + " AND account = :account AND recipient_hash = :recipientHash AND day = :day"
          + " AND messages > 0")
  int giveBack(String channel, String account, String recipientHash, String day);

  @Query("DELETE FROM sent_in_day WHERE day < :day")
  void deleteBefore(String day);

  @Query(
      "DELETE FROM sent_in_day WHERE channel = :channel AND account = :account"
          + " AND recipient_hash = :recipientHash")
  void forget(String channel, String account, String recipientHash);
}
