package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenbao.application.learning.Asked;

/** Finds in the database what was asked. */
@Singleton
final class StoredAsked implements Asked {
  /** Among so many messages the different ones are looked for. */
  private static final int NEWEST = 20;

  private final BadlyAskedRows rows;

  StoredAsked(BadlyAskedRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Message> badly(Instant from, Instant to, int most) {
    return rows.badly(from.toEpochMilli(), to.toEpochMilli(), UNSURE, most).stream()
        .map(BadlyAskedRows.BadlyRow::message)
        .toList();
  }

  @Override
  public Map<String, Long> times(Collection<String> texts, Instant from, Instant to) {
    if (texts.isEmpty()) return Map.of();
    return rows.times(texts, from.toEpochMilli(), to.toEpochMilli()).stream()
        .collect(Collectors.toMap(BadlyAskedRows.TextRow::text, BadlyAskedRows.TextRow::times));
  }

  @Override
  public List<Text> texts(int most) {
    return rows.texts(NEWEST * most, most).stream()
        .map(row -> new Text(row.text(), row.bureau(), row.times()))
        .toList();
  }
}
