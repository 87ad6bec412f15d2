package wenbao.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenbao.domain.Label;
import wenbao.domain.Row;

/**
 * Finds the published rows that a message about a disclosure means, by the pairs of characters that
 * they share; a pair that few rows have counts more. Every bureau's rows are ranked; who answers
 * takes those of the bureau that is meant.
 */
public final class LikelyRows implements Step {
  /** Rows that share less than this part of the message's weight are not meant. */
  private static final double LEAST = 0.12;

  private record Scored(Row row, double score) {}

  private final Map<Row, Set<String>> pairs = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final List<Row> rows;

  public LikelyRows(List<Row> rows) {
    this.rows = rows;
    var counts = new HashMap<String, Integer>();
    for (Row row : rows) {
      var own = pairsOf(String.join("", row.path()) + "　" + row.title() + "　" + row.content());
      pairs.put(row, own);
      own.forEach(pair -> counts.merge(pair, 1, Integer::sum));
    }
    counts.forEach((pair, count) -> weights.put(pair, Math.log(1 + rows.size() / (double) count)));
  }

  @Override
  public Understanding apply(Understanding u) {
    boolean disclosure = u.best().map(g -> g.label().equals(Label.DISCLOSURE)).orElse(false);
    if (!disclosure || !u.rows().isEmpty()) return u;
    var asked = pairsOf(u.plain());
    var scored = new ArrayList<Scored>();
    for (Row row : rows) {
      double score = similarity(asked, row);
      if (row.isDisclosure() && score >= LEAST) scored.add(new Scored(row, score));
    }
    if (scored.isEmpty()) return u;
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    return u.withRows(scored.stream().map(Scored::row).toList())
        .because(
            "LikelyRows: %s %.2f"
                .formatted(scored.getFirst().row.title(), scored.getFirst().score));
  }

  private double similarity(Set<String> asked, Row row) {
    double shared = 0;
    double all = 0;
    var title = pairsOf(row.title());
    double titleShared = 0;
    double titleAll = 1e-9;
    for (String pair : asked) {
      double weight = weights.getOrDefault(pair, 0.0);
      all += weight;
      if (pairs.get(row).contains(pair)) shared += weight;
      if (title.contains(pair)) titleShared += weight;
    }
    for (String pair : title) titleAll += weights.getOrDefault(pair, 0.0);
    return all == 0 ? 0 : 0.5 * shared / all + 0.5 * titleShared / titleAll;
  }

  private static Set<String> pairsOf(String text) {
    var found = new HashSet<String>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      String pair = text.substring(i, i + 2);
      if (pair.chars().allMatch(Character::isLetterOrDigit)) found.add(pair);
    }
    return found;
  }
}
