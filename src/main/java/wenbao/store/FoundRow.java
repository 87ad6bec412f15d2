package wenbao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.Explained;
import wenbao.application.reports.Asked;
import wenbao.application.reports.Asked.Answered;
import wenbao.application.reports.ByPerson;
import wenbao.application.reports.Verdict;
import wenbao.domain.Tap;

/** An inquiry as the console reads it: nothing of it says who asked. */
final class FoundRow {
  static final String COLUMNS =
      "i.id, i.received_at, i.channel, i.account, i.bureau, i.text, i.outcome, i.label, i.aspects,"
          + " i.probability, i.reply, i.catalog_version, i.answered_at, i.satisfied, "
          + Where.VERDICT
          + " AS verdict, i.because, i.guesses, t.id AS ticket, t.opened_at, t.claimed_at,"
          + " t.first_reply_at, t.closed_at";

  /** A ticket has the id of the inquiry that opened it. */
  static final String FROM = " FROM inquiry i LEFT JOIN ticket t ON t.id = i.id";

  private FoundRow() {}

  static Asked read(ResultSet row) throws SQLException {
    return new Asked(
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("received_at")),
        row.getString("channel"),
        row.getString("account"),
        row.getString("bureau"),
        row.getString("text"),
        answered(row),
        truth(row, "satisfied"),
        verdict(row),
        row.getString("ticket") == null ? Optional.empty() : Optional.of(byPerson(row)));
  }

  static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? null : value;
  }

  private static Optional<Answered> answered(ResultSet row) throws SQLException {
    long at = row.getLong("answered_at");
    if (row.wasNull()) return Optional.empty();
    return Optional.of(
        new Answered(
            row.getString("outcome"),
            row.getString("label"),
            aspects(row.getString("aspects")),
            row.getDouble("probability"),
            Tap.words(row.getString("reply")),
            row.getString("catalog_version"),
            Instant.ofEpochMilli(at),
            explained(row.getString("because"), row.getString("guesses"))));
  }

  private static Explained explained(@Nullable String because, @Nullable String guesses) {
    return new Explained(
        because == null ? "" : because, guesses == null ? List.of() : Written.readGuesses(guesses));
  }

  static ByPerson byPerson(ResultSet row) throws SQLException {
    return new ByPerson(
        span(row, "opened_at", "first_reply_at"), span(row, "claimed_at", "closed_at"));
  }

  private static Optional<Duration> span(ResultSet row, String from, String to)
      throws SQLException {
    long begin = row.getLong(from);
    if (row.wasNull()) return Optional.empty();
    long end = row.getLong(to);
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(end - begin));
  }

  private static List<String> aspects(String written) {
    return Arrays.stream(written.split(",")).filter(one -> !one.isEmpty()).toList();
  }

  private static Optional<Verdict> verdict(ResultSet row) throws SQLException {
    int place = row.getInt("verdict");
    return row.wasNull() ? Optional.empty() : Optional.of(Verdict.values()[place]);
  }
}
