package wenbao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.reports.Asked;
import wenbao.application.reports.Asked.Answered;
import wenbao.application.reports.Verdict;

/** An inquiry as the console reads it: nothing of it says who asked. */
final class FoundRow {
  static final String COLUMNS =
      "i.id, i.received_at, i.channel, i.account, i.bureau, i.text, i.outcome, i.label, i.aspects,"
          + " i.probability, i.reply, i.catalog_version, i.answered_at, i.satisfied, "
          + Where.VERDICT
          + " AS verdict";

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
        verdict(row));
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
            row.getString("reply"),
            row.getString("catalog_version"),
            Instant.ofEpochMilli(at)));
  }

  private static List<String> aspects(String written) {
    return Arrays.stream(written.split(",")).filter(one -> !one.isEmpty()).toList();
  }

  private static Optional<Verdict> verdict(ResultSet row) throws SQLException {
    int place = row.getInt("verdict");
    return row.wasNull() ? Optional.empty() : Optional.of(Verdict.values()[place]);
  }
}
