package wenbao.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenbao.domain.Aspect;

/**
 * Marks the sides asked about: {@code 要带什么} asks for materials. A longer expression hides a shorter
 * one inside it, so that 网上办要多久 asks when, and {@code 网上怎么办} by what channel.
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

  private final Map<Aspect, List<String>> expressions;

  public MarkAspects(Map<Aspect, List<String>> expressions) {
    this.expressions = expressions;
  }

  @Override
  public Understanding apply(Understanding u) {
    var hits = new ArrayList<Hit>();
    expressions.forEach((aspect, words) -> {
      for (String word : words) {
        // People's own words and the standard ones both count: 要好久 and 要多久.
        for (String text : List.of(u.plain(), u.text())) {
          int at = text.indexOf(word);
          if (at >= 0) hits.add(new Hit(at, at + word.length(), aspect, word));
        }
      }
    });
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
}
