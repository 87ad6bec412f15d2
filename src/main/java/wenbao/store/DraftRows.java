package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements on the table {@code draft}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRows extends GenericRepository<DraftRows.DraftRow, String> {
  /** By its ticket, which is not all of its key: it is only ever read by both. */
  @MappedEntity("draft")
  record DraftRow(@Id String ticket, String member, long turn, String textSealed, long changedAt) {}

  @Query("SELECT * FROM draft WHERE member = :member AND ticket = :ticket")
  Optional<DraftRow> find(String member, String ticket);

  /** 0 where its turn is over. */
  @Query(
      "INSERT INTO draft (member, ticket, turn, text_sealed, changed_at)"
          + " VALUES (:member, :ticket, :turn, :sealed, :at)"
          + " ON CONFLICT (member, ticket) DO UPDATE"
          + " SET text_sealed = excluded.text_sealed, changed_at = excluded.changed_at"
          + " WHERE draft.turn = excluded.turn")
  int put(String member, String ticket, long turn, String sealed, long at);

  @Query(
      "INSERT INTO draft (member, ticket, turn, text_sealed, changed_at)"
          + " VALUES (:member, :ticket, :next, '', :at)"
          + " ON CONFLICT (member, ticket) DO UPDATE"
          + " SET turn = excluded.turn, text_sealed = '', changed_at = excluded.changed_at"
          + " WHERE draft.turn < excluded.turn")
  int next(String member, String ticket, long next, long at);

  @Query("DELETE FROM draft WHERE changed_at < :then")
  int deleteBefore(long then);

  @Query(
      "DELETE FROM draft WHERE ticket IN (SELECT id FROM ticket"
          + " WHERE channel = :channel AND account = :account AND sender_hash = :senderHash)")
  int forget(String channel, String account, String senderHash);
}
