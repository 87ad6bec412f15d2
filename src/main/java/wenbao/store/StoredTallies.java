package wenbao.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import wenbao.application.reports.Accuracy;
import wenbao.application.reports.ByPerson;
import wenbao.application.reports.Filter;
import wenbao.application.reports.Tallies;

/** Counts inquiries in the database. */
@Singleton
final class StoredTallies implements Tallies {
  private final Select select;

  StoredTallies(Select select) {
    this.select = select;
  }

  @Override
  public void volumes(Filter filter, Consumer<Volume> each) {
    var where = Where.of(filter);
    select.each(
        "SELECT i.received_at / 3600000 AS hour, i.channel, i.bureau, i.outcome, i.label,"
            + " COALESCE(i.aspects, '') AS aspects, i.satisfied, COUNT(*) AS n FROM inquiry i"
            + where.sql()
            + " GROUP BY 1, 2, 3, 4, 5, 6, 7",
        where.values(),
        row -> each.accept(volume(row)));
  }

  private static Volume volume(ResultSet row) throws SQLException {
    return new Volume(
        row.getLong("hour"),
        row.getString("channel"),
        row.getString("bureau"),
        row.getString("outcome"),
        row.getString("label"),
        row.getString("aspects"),
        FoundRow.truth(row, "satisfied"),
        row.getLong("n"));
  }

  @Override
  public List<Wording> unanswered(Filter filter, double sure, int most) {
    var where =
        Where.of(filter)
            .and("i.text <> ''")
            .and("i.answered_at IS NOT NULL")
            .and("(i.label = 'unclear' OR i.probability < ?)", sure);
    return select.list(
        "SELECT i.text, COUNT(*) AS n FROM inquiry i"
            + where.sql()
            + " GROUP BY i.text ORDER BY n DESC, MAX(i.received_at) DESC LIMIT ?",
        where.values((long) most),
        row -> new Wording(row.getString("text"), row.getLong("n")));
  }

  @Override
  public Accuracy accuracy(Filter filter) {
    var where = Where.of(filter).and(Where.SAMPLED);
    return select
        .list(
            "SELECT COUNT(*) AS drawn, COUNT(CASE WHEN v = 1 THEN 1 END) AS well,"
                + " COUNT(CASE WHEN v = 2 THEN 1 END) AS wrong,"
                + " COUNT(CASE WHEN v = 0 THEN 1 END) AS unsaid,"
                + " COUNT(CASE WHEN v = 2 AND said_right = 1 THEN 1 END) AS split FROM (SELECT "
                + Where.VERDICT
                + " AS v, "
                + Where.SAID_RIGHT
                + " AS said_right FROM inquiry i"
                + where.sql()
                + ") s",
            where.values(),
            StoredTallies::accuracy)
        .getFirst();
  }

  @Override
  public void byPersons(Filter filter, Consumer<ByPerson> each) {
    var where = Where.of(filter);
    select.each(
        "SELECT t.opened_at, t.claimed_at, t.first_reply_at, t.closed_at FROM inquiry i"
            + " JOIN ticket t ON t.id = i.id"
            + where.sql(),
        where.values(),
        row -> each.accept(FoundRow.byPerson(row)));
  }

  private static Accuracy accuracy(ResultSet row) throws SQLException {
    return new Accuracy(
        row.getLong("drawn"),
        row.getLong("well"),
        row.getLong("wrong"),
        row.getLong("unsaid"),
        row.getLong("split"));
  }
}
