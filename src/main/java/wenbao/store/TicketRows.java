package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table {@code ticket}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TicketRows extends GenericRepository<TicketRow, String> {
  Optional<TicketRow> findById(String id);

  @Query(
      "SELECT * FROM ticket WHERE channel = :channel AND account = :account"
          + " AND sender_hash = :senderHash AND state <> 'closed'")
  Optional<TicketRow> open(String channel, String account, String senderHash);

  // An index has at most one open ticket of a citizen, so it is this statement that decides.
  @Query(
      """
      INSERT INTO ticket (id, channel, account, sender_hash, sender_sealed, bureau, why, state,
        holder, opened_at, waiting_since, written_at, changed_at, version)
      SELECT id, channel, account, sender_hash, sender_sealed, :bureau, :why, 'waiting',
        '', received_at, received_at, :at, :at, 1
      FROM inquiry WHERE id = :inquiry AND sender_hash <> ''
      ON CONFLICT (channel, account, sender_hash) WHERE state <> 'closed' DO UPDATE SET
        waiting_since = COALESCE(ticket.waiting_since, excluded.waiting_since),
        why = CASE WHEN ticket.why = 'low-confidence' AND ticket.version = 1 THEN excluded.why
          ELSE ticket.why END,
        written_at = excluded.written_at, changed_at = excluded.changed_at
      """)
  int need(String inquiry, String bureau, String why, long at);

  @Query(
      """
      INSERT INTO ticket (id, channel, account, sender_hash, sender_sealed, bureau, why, state,
        holder, opened_at, claimed_at, written_at, changed_at, version)
      SELECT :id, channel, account, sender_hash, sender_sealed, bureau, 'operator', 'claimed',
        :holder, :at, :at, received_at, :at, 1
      FROM inquiry WHERE id = :inquiry AND sender_hash <> '' AND answered_at IS NOT NULL
        AND channel IN ('wechat', 'sms')
      ON CONFLICT (channel, account, sender_hash) WHERE state <> 'closed' DO NOTHING
      """)
  int open(String id, String inquiry, String holder, long at);

  String OF_INQUIRY =
      """
      WHERE state <> 'closed' AND (channel, account, sender_hash) IN (
        SELECT i.channel, i.account, i.sender_hash FROM inquiry i WHERE i.id = :inquiry)
      """;

  /** Something was said in it, if one is open. */
  @Query("UPDATE ticket SET written_at = :at, changed_at = :at " + OF_INQUIRY)
  int touchOf(String inquiry, long at);

  String OVER =
      "UPDATE ticket SET state = 'closed', closed_at = :at, waiting_since = NULL,"
          + " changed_at = :at, version = version + 1 ";

  /** Whoever had it once may have promised something. */
  String UNSURE = " AND state = 'waiting' AND why = 'low-confidence' AND version = 1";

  /** Nobody looked at it, and nobody need any more. */
  @Query(OVER + OF_INQUIRY + UNSURE)
  int overOf(String inquiry, long at);

  @Query(OVER + "WHERE state <> 'closed' AND changed_at < :then" + UNSURE)
  int closeStale(long then, long at);

  @Query(
      OVER
          + """
          WHERE channel = :channel AND state = 'waiting' AND changed_at < :then
            AND NOT EXISTS (SELECT 1 FROM looking l
              WHERE l.ticket = ticket.id AND l.member = '' AND l.until > :at)
          """)
  int closeLeft(String channel, long then, long at);

  /**
   * Whoever settles a message of the citizen at this moment must read the conversation again: he
   * has read it without a person in it, or with one.
   */
  @Query(
      """
      UPDATE conversation SET with_person = TRUE, version = version + 1
      WHERE id = (SELECT t.channel || ':' || t.account || ':' || t.sender_hash
        FROM ticket t WHERE t.id = :id)
      """)
  int moveConversation(String id);

  /** The same before there is a ticket. */
  @Query(
      """
      UPDATE conversation SET with_person = TRUE, version = version + 1
      WHERE id = (SELECT i.channel || ':' || i.account || ':' || i.sender_hash
        FROM inquiry i WHERE i.id = :inquiry)
      """)
  int moveConversationOf(String inquiry);

  @Query(
      """
      UPDATE ticket SET state = :state, holder = :holder, claimed_at = :claimedAt,
        closed_at = :closedAt, ending = :ending, item = :item,
        waiting_since = CASE WHEN :state = 'closed' THEN NULL ELSE waiting_since END,
        changed_at = :at, version = version + 1
      WHERE id = :id AND version = :version AND sender_hash <> ''
        AND (:state <> 'closed' OR written_at = :writtenAt)
        AND (state <> 'closed' OR NOT EXISTS (
          SELECT 1 FROM ticket o WHERE o.channel = ticket.channel AND o.account = ticket.account
            AND o.sender_hash = ticket.sender_hash AND o.state <> 'closed'))
      """)
  int change(
      String id,
      long version,
      String state,
      String holder,
      @Nullable Long claimedAt,
      @Nullable Long closedAt,
      @Nullable String ending,
      @Nullable String item,
      long writtenAt,
      long at);

  /** Locks it too, for whoever replies. */
  @Query(
      "UPDATE ticket SET changed_at = :at"
          + " WHERE id = :id AND state = 'claimed' AND holder = :holder")
  int hold(String id, String holder, long at);

  @Query(
      "UPDATE ticket SET waiting_since = CASE WHEN written_at > :seen THEN written_at END,"
          + " first_reply_at = COALESCE(first_reply_at, :at) WHERE id = :id")
  int replied(String id, long seen, long at);

  @Query(
      """
      SELECT * FROM ticket
      WHERE state <> 'closed' AND (:bureau = '' OR bureau = :bureau)
        AND (:state = '' OR state = :state) AND (:holder = '' OR holder = :holder)
      ORDER BY CASE WHEN state = 'claimed' THEN 2
          WHEN why = 'low-confidence' AND version = 1 THEN 1 ELSE 0 END,
        COALESCE(waiting_since, 9000000000000000000), opened_at, id
      LIMIT :most
      """)
  List<TicketRow> open(String bureau, String state, String holder, int most);

  @Query(
      """
      SELECT * FROM ticket
      WHERE state = 'closed' AND ending IS NOT NULL AND (:bureau = '' OR bureau = :bureau)
        AND (:holder = '' OR holder = :holder)
      ORDER BY closed_at DESC, id DESC LIMIT :most
      """)
  List<TicketRow> closed(String bureau, String holder, int most);

  @MappedEntity
  record WordsRow(@Id String id, String text) {}

  @Query(
      """
      SELECT t.id AS id, COALESCE((
        SELECT i.text FROM inquiry i WHERE i.sender_hash = t.sender_hash
          AND i.channel = t.channel AND i.account = t.account
          AND i.received_at >= t.opened_at - 86400000
        ORDER BY CASE WHEN i.label = 'human' THEN 1 ELSE 0 END, i.received_at DESC LIMIT 1
      ), '') AS text
      FROM ticket t WHERE t.id IN (:ids) AND t.sender_hash <> ''
      """)
  List<WordsRow> words(List<String> ids);

  /** How many there are of each kind. */
  @MappedEntity
  record CountRow(@Id int waiting, int unsure, int mine, int mineUnanswered) {}

  @Query(
      """
      SELECT
        COUNT(CASE WHEN state = 'waiting' AND (why <> 'low-confidence' OR version > 1)
          THEN 1 END) AS waiting,
        COUNT(CASE WHEN state = 'waiting' AND why = 'low-confidence' AND version = 1
          THEN 1 END) AS unsure,
        COUNT(CASE WHEN state = 'claimed' AND holder = :holder THEN 1 END) AS mine,
        COUNT(CASE WHEN state = 'claimed' AND holder = :holder AND waiting_since IS NOT NULL
          THEN 1 END) AS mine_unanswered
      FROM ticket WHERE state <> 'closed'
      """)
  CountRow counts(String holder);

  /** A ticket and the last time that anything of it changed. */
  @MappedEntity
  record ChangeRow(@Id String ticket, long at) {}

  @Query(
      """
      SELECT ticket, MAX(at) AS at FROM (
        SELECT id AS ticket, changed_at AS at FROM ticket WHERE changed_at >= :then
        UNION ALL
        SELECT ticket, done_at AS at FROM outbox WHERE ticket IS NOT NULL AND done_at >= :then) c
      GROUP BY ticket ORDER BY MAX(at), ticket LIMIT :most
      """)
  List<ChangeRow> changes(long then, int most);

  /** Who it was. Nobody can write to them any more. */
  @Query(
      "UPDATE ticket SET sender_hash = '', sender_sealed = '', waiting_since = NULL,"
          + " closed_at = COALESCE(closed_at, changed_at), state = 'closed', version = version + 1"
          + " WHERE channel = :channel AND account = :account AND sender_hash = :senderHash")
  void forget(String channel, String account, String senderHash);

  @Query("DELETE FROM ticket WHERE changed_at < :then")
  void deleteBefore(long then);
}
