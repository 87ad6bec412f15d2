package wenbao.store;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import wenbao.application.learning.Asked;

/** What the table {@code inquiry} says of messages that went badly. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BadlyAskedRows extends GenericRepository<InquiryRow, String> {
  @Introspected
  record BadlyRow(
      String text,
      long times,
      String outcome,
      String label,
      double probability,
      long lastAt,
      String inquiry) {
    Asked.Message message() {
      boolean answered = outcome.equals("told") || outcome.equals("asked");
      var why = answered ? Asked.Why.UNSURE : Asked.Why.UNANSWERED;
      return new Asked.Message(
          text, times, why, label, probability, Instant.ofEpochMilli(lastAt), inquiry);
    }
  }

  @Introspected
  record TextRow(String text, String bureau, long times) {}

  // Ids grow with time, so the greatest is the last one's. Who asks for a person is sure to mean
  // it; whoever is handed over without being sure was not understood.
  @Query(
      """
      SELECT text, COUNT(*) AS times, outcome, label, AVG(probability) AS probability,
        MAX(received_at) AS last_at, MAX(id) AS inquiry
      FROM inquiry
      WHERE received_at >= :since AND received_at < :until AND text <> ''
        AND (outcome = 'said' AND label = 'unclear'
          OR outcome = 'handed-over' AND probability < :unsure
          OR outcome IN ('told', 'asked') AND probability < :unsure)
      GROUP BY text, outcome, label
      ORDER BY COUNT(*) DESC, MAX(id) DESC LIMIT :most
      """)
  List<BadlyRow> badly(long since, long until, double unsure, int most);

  @Query(
      "SELECT text, '' AS bureau, COUNT(*) AS times FROM inquiry WHERE text IN (:texts)"
          + " AND received_at >= :since AND received_at < :until GROUP BY text")
  List<TextRow> times(Collection<String> texts, long since, long until);

  // Of the newest rows only: a year of messages need not be sorted for five hundred.
  @Query(
      """
      SELECT text, MAX(bureau) AS bureau, COUNT(*) AS times
      FROM (SELECT id, text, bureau FROM inquiry
        WHERE text <> '' AND answered_at IS NOT NULL ORDER BY received_at DESC LIMIT :newest)
        AS newest
      GROUP BY text ORDER BY MAX(id) DESC LIMIT :most
      """)
  List<TextRow> texts(int newest, int most);
}
