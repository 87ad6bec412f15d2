package wenbao.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements on the table {@code inquiry}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InquiryRows extends GenericRepository<InquiryRow, String> {
  /** 0 when the message is there already. */
  default int insert(InquiryRow row) {
    return insert(
        row.id(),
        row.channel(),
        row.account(),
        row.messageHash(),
        row.messageSealed(),
        row.senderHash(),
        row.senderSealed(),
        row.text(),
        row.bureau(),
        row.receivedAt(),
        row.leaseUntil());
  }

  // Not of an entity: of those Micronaut Data counts one that was not inserted too.
  @Query(
      """
      INSERT INTO inquiry (id, channel, account, message_hash, message_sealed, sender_hash,
        sender_sealed, text, bureau, received_at, lease_until)
      VALUES (:id, :channel, :account, :messageHash, :messageSealed, :senderHash,
        :senderSealed, :text, :bureau, :receivedAt, :leaseUntil)
      ON CONFLICT (channel, account, message_hash) DO NOTHING
      """)
  int insert(
      String id,
      String channel,
      String account,
      String messageHash,
      String messageSealed,
      String senderHash,
      String senderSealed,
      String text,
      String bureau,
      long receivedAt,
      long leaseUntil);

  /** One more response holds the reply; nothing where there is none, or it was promised. */
  @Query(
      value =
          "UPDATE inquiry SET holders = holders + 1 WHERE id = :id"
              + " AND promised = FALSE AND answered_at IS NOT NULL RETURNING *",
      nativeQuery = true)
  List<InquiryRow> hold(String id);

  /** One response holds it no longer; promised when it was the last. */
  @Query(
      value =
          "UPDATE inquiry SET holders = holders - 1, promised = (holders <= 1)"
              + " WHERE channel = :channel AND account = :account AND message_hash = :messageHash"
              + " AND promised = FALSE AND answered_at IS NOT NULL RETURNING *",
      nativeQuery = true)
  List<InquiryRow> letGo(String channel, String account, String messageHash);

  Optional<InquiryRow> findByChannelAndAccountAndMessageHash(
      String channel, String account, String messageHash);

  @Query(
      "UPDATE inquiry SET lease_until = :until"
          + " WHERE id = :id AND answered_at IS NULL AND lease_until <= :now")
  int lease(String id, long now, long until);

  @Query("UPDATE inquiry SET lease_until = 0 WHERE answered_at IS NULL AND lease_until > 0")
  int endLeases();

  @Query("SELECT reply FROM inquiry WHERE id = :id AND answered_at IS NOT NULL")
  Optional<String> reply(String id);

  Optional<InquiryRow> findById(String id);

  @Query("UPDATE inquiry SET promised = TRUE WHERE id = :id AND answered_at IS NULL")
  int promise(String id);

  @Query(
      "UPDATE inquiry SET satisfied = :satisfied, rated_at = :at WHERE id = :id"
          + " AND channel = :channel AND account = :account AND sender_hash = :senderHash")
  int rate(
      String id, String channel, String account, String senderHash, boolean satisfied, long at);

  /** Who it was and in which words; the rest names nobody. */
  @Query(
      "UPDATE inquiry SET text = '', message_sealed = '', sender_sealed = '', sender_hash = ''"
          + " WHERE channel = :channel AND account = :account AND sender_hash = :senderHash"
          + " AND answered_at IS NOT NULL")
  void forget(String channel, String account, String senderHash);

  @Query(
      "DELETE FROM inquiry WHERE channel = :channel AND account = :account"
          + " AND sender_hash = :senderHash AND answered_at IS NULL")
  void deleteUnanswered(String channel, String account, String senderHash);

  // Ids grow with time, so they tell which of two in one moment came first.
  String FROM_SENDER =
      "SELECT COUNT(*) FROM inquiry WHERE channel = :channel AND account = :account"
          + " AND sender_hash = :senderHash AND received_at > :since"
          + " AND (received_at < :at OR received_at = :at AND id <= :inquiry)";

  @Query(FROM_SENDER)
  int countSince(
      String channel, String account, String senderHash, long since, long at, String inquiry);

  @Query(FROM_SENDER + " AND text = :text")
  int countAlike(
      String channel,
      String account,
      String senderHash,
      long since,
      long at,
      String inquiry,
      String text);

  /** A reply may have been cut where the other side forwards it. */
  @Query(FROM_SENDER + " AND LENGTH(:text) >= 12 AND substr(reply, 1, length(:text)) = :text")
  int countEchoes(
      String channel,
      String account,
      String senderHash,
      long since,
      long at,
      String inquiry,
      String text);

  @Query("DELETE FROM inquiry WHERE received_at < :then")
  int deleteBefore(long then);

  // A number, because SQLite has no booleans that could be read without their column's type.
  /** 1 when its answer was promised, 0 when not; nothing when it was answered before. */
  @Query(
      value =
          """
          UPDATE inquiry SET outcome = :outcome, label = :label, aspects = :aspects,
            bureau = :bureau, probability = :probability, reply = :reply,
            catalog_version = :catalogVersion, because = :because, guesses = :guesses,
            answered_at = :at,
            holders = CASE WHEN promised THEN 0 ELSE 1 END
          WHERE id = :id AND answered_at IS NULL
          RETURNING CASE WHEN promised THEN 1 ELSE 0 END
          """,
      nativeQuery = true)
  List<Integer> answer(
      String id,
      String outcome,
      String label,
      String aspects,
      String bureau,
      double probability,
      String reply,
      String catalogVersion,
      String because,
      String guesses,
      long at);

  String LEFT_BEHIND =
      """
      WITH left_behind AS (
        SELECT id FROM inquiry
        WHERE channel = :channel AND answered_at IS NULL AND lease_until <= :now
        ORDER BY lease_until LIMIT :most
      """;
  String LEASE_THEM =
      """
      )
      UPDATE inquiry SET lease_until = :until, promised = TRUE
      WHERE id IN (SELECT id FROM left_behind) RETURNING *
      """;

  @Query(value = LEFT_BEHIND + LEASE_THEM, nativeQuery = true)
  List<InquiryRow> takeAlone(String channel, long now, long until, int most);

  @Query(value = LEFT_BEHIND + " FOR UPDATE SKIP LOCKED " + LEASE_THEM, nativeQuery = true)
  List<InquiryRow> takeAmongOthers(String channel, long now, long until, int most);
}
