package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenbao.application.reports.Asked;
import wenbao.application.reports.Asked.Position;
import wenbao.application.reports.Filter;
import wenbao.application.reports.Inquiries;

/** Finds inquiries in the database. */
@Singleton
final class StoredSearch implements Inquiries {
  private static final String SELECT = "SELECT " + FoundRow.COLUMNS + FoundRow.FROM;
  private static final String NEWEST = " ORDER BY i.received_at DESC, i.id DESC LIMIT ?";
  private static final String OLDEST = " ORDER BY i.received_at, i.id LIMIT ?";

  /** Others of the same person; nobody in particular once he was forgotten. */
  private static final String SAME =
      FoundRow.FROM
          + " JOIN inquiry o ON o.sender_hash = i.sender_hash AND o.channel = i.channel"
          + " AND o.account = i.account WHERE o.id = ? AND o.sender_hash <> ''";

  private final Select select;

  StoredSearch(Select select) {
    this.select = select;
  }

  @Override
  public List<Asked> page(Filter filter, Position before, int most) {
    var where = Where.of(filter).before(before);
    return select.list(SELECT + where.sql() + NEWEST, where.values((long) most), FoundRow::read);
  }

  @Override
  public long count(Filter filter, Position before, long most) {
    var where = Where.of(filter).before(before);
    String counted = "(SELECT 1 FROM inquiry i" + where.sql() + " LIMIT ?)";
    return select.number("SELECT COUNT(*) FROM " + counted + " c", where.values(most));
  }

  @Override
  public Optional<Asked> find(String id) {
    var where = new Where().and("i.id = ?", id);
    return select.list(SELECT + where.sql(), where.values(), FoundRow::read).stream().findFirst();
  }

  @Override
  public List<Asked> around(String id, Duration within, int most) {
    var self = find(id);
    if (self.isEmpty()) return List.of();
    long at = self.get().at().toEpochMilli();
    long span = within.toMillis();
    String columns = "SELECT " + FoundRow.COLUMNS + SAME;
    var before =
        select.list(
            columns + " AND i.received_at >= ? AND (i.received_at, i.id) < (?, ?)" + NEWEST,
            new Object[] {id, at - span, at, id, (long) most},
            FoundRow::read);
    var after =
        select.list(
            columns + " AND i.received_at <= ? AND (i.received_at, i.id) > (?, ?)" + OLDEST,
            new Object[] {id, at + span, at, id, (long) most},
            FoundRow::read);
    var all = new ArrayList<>(before.reversed());
    all.add(self.get());
    all.addAll(after);
    return all;
  }

  @Override
  public List<Replied> replies(String id, Duration within) {
    return select.list(
        "SELECT m.at, m.member, m.text FROM inquiry o JOIN ticket t ON t.sender_hash ="
            + " o.sender_hash AND t.channel = o.channel AND t.account = o.account JOIN"
            + " ticket_message m ON m.ticket = t.id WHERE o.id = ? AND o.sender_hash <> '' AND m.at"
            + " >= o.received_at - ? AND m.at <= o.received_at + ? ORDER BY m.at, m.id",
        new Object[] {id, within.toMillis(), within.toMillis()},
        row ->
            new Replied(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("member"),
                row.getString("text")));
  }
}
