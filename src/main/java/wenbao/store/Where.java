package wenbao.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wenbao.application.reports.Asked.Position;
import wenbao.application.reports.Filter;
import wenbao.application.reports.Waited;

/**
 * The condition of a search, with the values for its question marks. Only what is asked for is in
 * it, so that the database sees which index serves. The table {@code inquiry} is called {@code i}.
 */
final class Where {
  /** Drawn into the blind sample; its first part is that of the index in V10, letter by letter. */
  static final String SAMPLED =
      "substr(message_hash, 1, 4) < '028f' AND i.channel <> 'telephone'"
          + " AND i.answered_at IS NOT NULL AND i.text <> '' AND i.reply <> ''";

  /** The gravest verdict, as its place in the enum; NULL where nobody has judged. */
  static final String VERDICT =
      "(SELECT MAX(CASE j.verdict WHEN 'wrong' THEN 2 WHEN 'right' THEN 1 ELSE 0 END)"
          + " FROM judgement j WHERE j.inquiry = i.id)";

  /** 1 where somebody says that it was right, whatever others say. */
  static final String SAID_RIGHT =
      "(SELECT MAX(1) FROM judgement j WHERE j.inquiry = i.id AND j.verdict = 'right')";

  private static final String JUDGED = "EXISTS (SELECT 1 FROM judgement j WHERE j.inquiry = i.id)";

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  static Where of(Filter f) {
    var where = new Where();
    where.and("i.received_at >= ?", f.period().begin().toEpochMilli());
    where.and("i.received_at < ?", f.period().end().toEpochMilli());
    where.andIfSet("i.channel = ?", f.channel()).andIfSet("i.bureau = ?", f.bureau());
    where.andIfSet("i.label = ?", f.label()).andIfSet("i.text = ?", f.same());
    if (!f.aspect().isEmpty()) {
      where.and("',' || i.aspects || ',' LIKE ? ESCAPE '\\'", like("," + f.aspect() + ","));
    }
    where.outcome(f.outcome());
    if (f.below() < Filter.ANY_PROBABILITY) where.and("i.probability < ?", f.below());
    if (f.hour() != Filter.ANY_HOUR) {
      where.and("(i.received_at / 3600000 + 8) % 24 = ?", (long) f.hour());
    }
    where.judged(f.judged());
    where.rated(f.rated());
    where.waited(f.waited());
    f.words().forEach(where::word);
    return where;
  }

  Where before(Position p) {
    return and("(i.received_at, i.id) < (?, ?)", p.at(), p.id());
  }

  Where and(String condition, Object... given) {
    sql.append(sql.isEmpty() ? " WHERE " : " AND ").append(condition);
    values.addAll(List.of(given));
    return this;
  }

  /** The condition with its {@code WHERE}. */
  String sql() {
    return sql.toString();
  }

  /** The values for the condition, and then these. */
  Object[] values(Object... then) {
    var all = new ArrayList<>(values);
    all.addAll(List.of(then));
    return all.toArray();
  }

  private Where andIfSet(String condition, String value) {
    return value.isEmpty() ? this : and(condition, value);
  }

  private void outcome(String outcome) {
    if (outcome.equals(Filter.NOT_YET)) and("i.answered_at IS NULL");
    else andIfSet("i.outcome = ?", outcome);
  }

  private void judged(Filter.Judged judged) {
    switch (judged) {
      case ANY -> {}
      case JUDGED -> and(JUDGED);
      case OPEN -> and(SAMPLED).and("NOT " + JUDGED);
      case CANNOT_SAY -> and(VERDICT + " = 0");
      case RIGHT -> and(VERDICT + " = 1");
      case WRONG -> and(VERDICT + " = 2");
    }
  }

  private void rated(Filter.Rated rated) {
    switch (rated) {
      case ANY -> {}
      case RATED -> and("i.satisfied IS NOT NULL");
      case SATISFIED -> and("i.satisfied = TRUE");
      case DISSATISFIED -> and("i.satisfied = FALSE");
    }
  }

  private void waited(Waited waited) {
    String ticket = "EXISTS (SELECT 1 FROM ticket w WHERE w.id = i.id AND ";
    switch (waited) {
      case ANY -> {}
      case NO_REPLY -> and(ticket + "w.first_reply_at IS NULL)");
      default ->
          and(
              ticket
                  + "w.first_reply_at - w.opened_at >= ?"
                  + " AND w.first_reply_at - w.opened_at < ?)",
              waited.from().toMillis(),
              waited.below().toMillis());
    }
  }

  /** SQLite's LIKE knows no capital letters, PostgreSQL's does; Chinese has none. */
  private void word(String word) {
    boolean letters = !word.equals(word.toLowerCase(Locale.ROOT)) || hasLetters(word);
    String sought = like(word.toLowerCase(Locale.ROOT));
    String text = letters ? "LOWER(i.text)" : "i.text";
    String reply = letters ? "LOWER(i.reply)" : "i.reply";
    and("(" + text + " LIKE ? ESCAPE '\\' OR " + reply + " LIKE ? ESCAPE '\\')", sought, sought);
  }

  private static boolean hasLetters(String word) {
    return word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String like(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
