package wenbao.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/**
 * The statements on the table {@code outbox}. What a person wrote may name somebody: it is kept
 * here until it has left and no longer.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRows extends GenericRepository<MessageRow, String> {
  MessageRow save(MessageRow row);

  Optional<MessageRow> findById(String id);

  /** What a web page has to fetch is not ours to send. */
  @Query("SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND channel <> 'web'")
  long countWaiting();

  /** A part is due when no earlier part of the same reply is on its way or was refused. */
  String DUE =
      """
      WITH due AS (
        SELECT m.id FROM outbox m
        WHERE m.channel = :channel AND m.state = 'waiting'
          AND m.next_at <= :now AND m.lease_until <= :now
          AND NOT EXISTS (
            SELECT 1 FROM outbox e
            WHERE e.inquiry = m.inquiry AND e.part < m.part AND e.state IN ('waiting', 'refused'))
        ORDER BY m.next_at, m.id LIMIT :most
      """;

  String LEASE_THEM =
      """
      )
      UPDATE outbox SET lease_until = :until, tries = tries + 1
      WHERE id IN (SELECT id FROM due) RETURNING *
      """;

  @Query(value = DUE + LEASE_THEM, nativeQuery = true)
  List<MessageRow> takeAlone(String channel, long now, long until, int most);

  @Query(value = DUE + " FOR UPDATE SKIP LOCKED " + LEASE_THEM, nativeQuery = true)
  List<MessageRow> takeAmongOthers(String channel, long now, long until, int most);

  @Query(
      "SELECT * FROM outbox WHERE recipient_hash = :recipientHash AND state = 'held'"
          + " AND channel = :channel AND account = :account AND owed_at >= :since"
          + " ORDER BY owed_at, id")
  List<MessageRow> held(String channel, String account, String recipientHash, long since);

  @Query(
      "SELECT * FROM outbox WHERE recipient_hash = :recipientHash AND state = 'waiting'"
          + " AND channel = :channel AND account = :account AND ticket IS NOT NULL"
          + " ORDER BY owed_at, id LIMIT 30")
  List<MessageRow> toFetch(String channel, String account, String recipientHash);

  @Query(
      "SELECT * FROM outbox WHERE recipient_hash = :recipientHash"
          + " AND state IN ('waiting', 'delivered') AND text <> ''"
          + " AND channel = :channel AND account = :account AND ticket IS NOT NULL"
          + " ORDER BY owed_at, id LIMIT 30")
  List<MessageRow> fetchedOrNot(String channel, String account, String recipientHash);

  /** The text stays for a while: whoever opens the page again finds it there. */
  @Query(
      "UPDATE outbox SET state = 'delivered', done_at = :at"
          + " WHERE inquiry IN (:replies) AND ticket IS NOT NULL AND state = 'waiting'")
  int fetched(List<String> replies, long at);

  @Query(
      "UPDATE outbox SET text = '' WHERE channel = :channel AND state = 'delivered'"
          + " AND ticket IS NOT NULL AND text <> '' AND owed_at < :then")
  int forgetFetched(String channel, long then);

  /** It may have been shown by a page that could not say so. */
  @Query(
      "UPDATE outbox SET state = 'unconfirmed', text = '', why = :why, done_at = :at"
          + " WHERE channel = :channel AND state = 'waiting' AND owed_at < :then")
  int notFetched(String channel, long then, String why, long at);

  /** What was held may be sent now; what is too old stays where it is. */
  @Query(
      "UPDATE outbox SET state = 'waiting', next_at = :now, lease_until = 0, begun = FALSE"
          + " WHERE recipient_hash = :recipientHash AND state = 'held'"
          + " AND channel = :channel AND account = :account AND owed_at >= :since")
  int release(String channel, String account, String recipientHash, long since, long now);

  @Query(
      "UPDATE outbox SET lease_until = 0"
          + " WHERE state = 'waiting' AND lease_until > 0 AND begun = FALSE")
  int endLeases();

  /** It is being given to the other side; whoever takes it again must know. 0: not by us. */
  @Query("UPDATE outbox SET begun = TRUE WHERE id = :id AND state = 'waiting' AND begun = FALSE")
  int begin(String id);

  /** It was not its turn: nothing was tried, and whether it was begun before stays. */
  @Query(
      "UPDATE outbox SET next_at = :next, lease_until = 0, tries = tries - 1"
          + " WHERE id = :id AND state = 'waiting'")
  int postpone(String id, long next);

  @Query(
      "UPDATE outbox SET state = 'given', text = CASE WHEN ticket IS NULL THEN text ELSE '' END,"
          + " done_at = :at WHERE id = :id AND state = 'held'")
  int given(String id, long at);

  @Query(
      "UPDATE outbox SET state = 'refused', why = :why, done_at = :at"
          + " WHERE recipient_hash = :recipientHash AND state IN ('waiting', 'held')"
          + " AND channel = :channel AND account = :account")
  void refuseAll(String channel, String account, String recipientHash, String why, long at);

  @Query(
      "DELETE FROM outbox WHERE recipient_hash = :recipientHash"
          + " AND channel = :channel AND account = :account")
  void forget(String channel, String account, String recipientHash);

  @Query("DELETE FROM outbox WHERE owed_at < :then")
  void deleteBefore(long then);

  /** A report may have come first: then it knows better how the message ended. */
  @Query(
      """
      UPDATE outbox SET their_id = :theirId,
        text = CASE WHEN ticket IS NULL THEN text ELSE '' END,
        done_at = CASE WHEN state = 'waiting' THEN :at ELSE done_at END,
        state = CASE WHEN state = 'waiting' THEN 'accepted' ELSE state END
      WHERE id = :id
      """)
  int accepted(String id, String theirId, long at);

  @Query(
      "UPDATE outbox SET next_at = :next, lease_until = 0, begun = FALSE, why = :why"
          + " WHERE id = :id AND state = 'waiting'")
  int tryAgain(String id, String why, long next);

  @Query(
      "UPDATE outbox SET state = :state, why = :why, lease_until = 0, done_at = :at,"
          + " text = CASE WHEN ticket IS NULL OR :state = 'held' THEN text ELSE '' END"
          + " WHERE id = :id AND state = 'waiting'")
  int end(String id, String state, String why, long at);

  /** The parts after it would make no sense, so they go with it. */
  @Query(
      """
      UPDATE outbox SET state = 'refused', why = :why, text = CASE WHEN ticket IS NULL THEN text ELSE '' END, done_at = :at
      WHERE state = 'waiting' AND inquiry = (SELECT r.inquiry FROM outbox r WHERE r.id = :id)
        AND part >= (SELECT r.part FROM outbox r WHERE r.id = :id)
      """)
  int refused(String id, String why, long at);

  @Query(
      """
      UPDATE outbox SET state = 'delivered',
        done_at = CASE WHEN state = 'delivered' THEN done_at ELSE :at END
      WHERE channel = :channel AND account = :account AND (id = :anyId OR their_id = :anyId)
      """)
  int delivered(String channel, String account, String anyId, long at);

  /** What was delivered once stays delivered. */
  @Query(
      """
      UPDATE outbox SET
        why = CASE WHEN state IN ('waiting', 'accepted', 'unconfirmed') THEN :code ELSE why END,
        done_at = CASE WHEN state IN ('waiting', 'accepted', 'unconfirmed') THEN :at ELSE done_at END,
        state = CASE WHEN state IN ('waiting', 'accepted', 'unconfirmed') THEN 'failed' ELSE state END
      WHERE channel = :channel AND account = :account AND (id = :anyId OR their_id = :anyId)
      """)
  int failed(String channel, String account, String anyId, String code, long at);
}
