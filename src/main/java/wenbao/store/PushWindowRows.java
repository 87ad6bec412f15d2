package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The statements on the table {@code push_window}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PushWindowRows extends GenericRepository<PushWindowRows.PushWindowRow, String> {
  /** Only so that Micronaut Data knows the table; nobody reads a row. */
  @MappedEntity("push_window")
  record PushWindowRow(@Id String senderHash, int messages, long until) {}

  @Query(
      """
      INSERT INTO push_window (channel, account, sender_hash, messages, until, touch_messages,
        touch_until)
      VALUES (:channel, :account, :senderHash, :messages, :until, 0, 0)
      ON CONFLICT (channel, account, sender_hash) DO UPDATE
        SET messages = excluded.messages, until = excluded.until
      """)
  void message(String channel, String account, String senderHash, int messages, long until);

  @Query(
      """
      INSERT INTO push_window (channel, account, sender_hash, messages, until, touch_messages,
        touch_until)
      VALUES (:channel, :account, :senderHash, 0, 0, :messages, :until)
      ON CONFLICT (channel, account, sender_hash) DO UPDATE
        SET touch_messages = excluded.touch_messages, touch_until = excluded.touch_until
      """)
  void touch(String channel, String account, String senderHash, int messages, long until);

  /** What is sent counts against both: they do not add up. */
  @Query(
      """
      UPDATE push_window SET
        messages = CASE WHEN messages > 0 THEN messages - 1 ELSE 0 END,
        touch_messages = CASE WHEN touch_messages > 0 THEN touch_messages - 1 ELSE 0 END
      WHERE channel = :channel AND account = :account AND sender_hash = :senderHash
        AND (messages > 0 AND until > :now OR touch_messages > 0 AND touch_until > :now)
      """)
  int spend(String channel, String account, String senderHash, long now);

  /** Perhaps one too many, where only one of the two was open; then WeChat counts it for us. */
  @Query(
      """
      UPDATE push_window SET messages = CASE WHEN until > 0 THEN messages + 1 ELSE 0 END,
        touch_messages = CASE WHEN touch_until > 0 THEN touch_messages + 1 ELSE 0 END
      WHERE channel = :channel AND account = :account AND sender_hash = :senderHash
      """)
  int giveBack(String channel, String account, String senderHash);

  @Query(
      "DELETE FROM push_window WHERE channel = :channel AND account = :account"
          + " AND sender_hash = :senderHash")
  void close(String channel, String account, String senderHash);

  @Query("DELETE FROM push_window WHERE until < :now AND touch_until < :now")
  void deleteOver(long now);
}
