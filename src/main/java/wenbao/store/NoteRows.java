package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import wenbao.application.talks.Notes.Note;

/** The statements on the table {@code note}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoteRows extends GenericRepository<NoteRows.NoteRow, String> {
  @MappedEntity("note")
  record NoteRow(@Id String id, String ticket, String author, String text, long at) {
    static NoteRow of(Note note) {
      return new NoteRow(
          note.id(), note.ticket(), note.author(), note.text(), note.at().toEpochMilli());
    }

    Note note() {
      return new Note(id, ticket, author, text, Instant.ofEpochMilli(at));
    }
  }

  NoteRow save(NoteRow row);

  @Query("SELECT * FROM note WHERE ticket = :ticket ORDER BY at, id")
  List<NoteRow> of(String ticket);

  @Query("DELETE FROM note WHERE at < :then")
  int deleteBefore(long then);

  @Query(
      "DELETE FROM note WHERE ticket IN (SELECT id FROM ticket"
          + " WHERE channel = :channel AND account = :account AND sender_hash = :senderHash)")
  int forget(String channel, String account, String senderHash);
}
