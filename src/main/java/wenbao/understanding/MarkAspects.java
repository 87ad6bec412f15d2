package wenbao.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenbao.domain.Aspect;

/**
 * Marks the sides asked about: {@code 要带什么} asks for materials. A longer expression hides a shorter
 * one inside it, so that 网上办要多久 asks when, and {@code 网上怎么办} by what channel. An expression that
 * begins with {@value #ALONE} counts only where it is the whole message: {@code 电话} then asks for
 * the telephone, which 电话号码变了 does not.
 */
public final class MarkAspects implements Step {
  private record Hit(int start, int end, Aspect aspect, String word) {
    boolean covers(Hit other) {
      return start <= other.start
          && other.end <= end
          && end - start > other.end - other.start
          && aspect != other.aspect;
    }
  }

  private static final String ALONE = "=";

  /** What a message of one word may have around it. */
  private static final Pattern AROUND = Pattern.compile("[\\p{P}\\s]+|[呢吗嘛呀啊吧]$");

  private record Expression(String word, Aspect aspect) {}

  /** By their first character: a message has few, the lexicon fifteen hundred expressions. */
  private final Map<Character, List<Expression>> expressions;

  private final Map<String, Aspect> alone;

  public MarkAspects(Map<Aspect, List<String>> expressions) {
    var all =
        expressions.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(word -> new Expression(word, e.getKey())))
            .collect(Collectors.partitioningBy(e -> e.word.startsWith(ALONE)));
    this.expressions =
        all.get(false).stream().collect(Collectors.groupingBy(e -> e.word.charAt(0)));
    this.alone =
        all.get(true).stream()
            .collect(Collectors.toMap(e -> e.word.substring(ALONE.length()), Expression::aspect));
  }

  @Override
  public Understanding apply(Understanding u) {
    Aspect only = alone.get(AROUND.matcher(u.plain()).replaceAll(""));
    if (only != null) {
      return u.withAspects(List.of(only)).withMatter("").because("MarkAspects: " + only.id());
    }
    // People's own words and the standard ones both count: 要好久 and 要多久.
    var hits = new ArrayList<>(hits(u.plain()));
    if (!u.text().equals(u.plain())) hits.addAll(hits(u.text()));
    var first = new TreeMap<Integer, Hit>();
    for (Hit hit : hits) {
      if (hits.stream().noneMatch(h -> h.covers(hit))) first.putIfAbsent(hit.start, hit);
    }
    var aspects = first.values().stream().map(Hit::aspect).distinct().toList();
    String matter = u.matter();
    for (Hit hit : first.values()) matter = matter.replace(hit.word, "");
    return aspects.isEmpty()
        ? u
        : u.withAspects(aspects)
            .withMatter(matter)
            .because(
                "MarkAspects: "
                    + String.join(
                        ", ",
                        first.values().stream().map(h -> h.word + "→" + h.aspect.id()).toList()));
  }

  /** Where each expression first stands. */
  private Collection<Hit> hits(String text) {
    var hits = new LinkedHashMap<String, Hit>();
    for (int at = 0; at < text.length(); at++) {
      for (var expression : expressions.getOrDefault(text.charAt(at), List.of())) {
        String word = expression.word;
        if (text.startsWith(word, at)) {
          hits.putIfAbsent(word, new Hit(at, at + word.length(), expression.aspect, word));
        }
      }
    }
    return hits.values();
  }
}
