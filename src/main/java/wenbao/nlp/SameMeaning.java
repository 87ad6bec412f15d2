package wenbao.nlp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.understanding.Understanding;

/**
 * Puts texts that mean the same into one group, by their embeddings; without those, texts that
 * share their words. Each text joins the group that it is most like on average, if it is like
 * enough; the first of a group stays the one that stands for it.
 */
public final class SameMeaning {
  /** The cosine from which on two embeddings mean the same, as seen with our own examples. */
  private static final double ALIKE_IN_MEANING = 0.7;

  private static final double ALIKE_IN_WORDS = 0.4;

  private static final int REMEMBERED = 5_000;

  private final Lesson lesson;
  private final Features features;
  private final Optional<Meaning> meaning;
  private final Cache<String, float[]> before =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  SameMeaning(Lesson lesson, Optional<Meaning> meaning) {
    this.lesson = lesson;
    this.features = new Features(lesson.stopWords());
    this.meaning = meaning;
  }

  /**
   * @param texts those that matter most first
   * @return the numbers of the texts of each group
   */
  public List<List<Integer>> group(List<String> texts) {
    var read = texts.stream().map(t -> lesson.prepare().apply(Understanding.of(t))).toList();
    return meaning
        .map(model -> groups(texts.size(), byMeaning(read, model), ALIKE_IN_MEANING))
        .orElseGet(() -> groups(texts.size(), byWords(read), ALIKE_IN_WORDS));
  }

  /** How alike two texts are, by their numbers. */
  private interface Likeness {
    double of(int one, int other);
  }

  private Likeness byMeaning(List<Understanding> read, Meaning model) {
    var vectors = read.stream().map(u -> before.get(u.plain(), model::of)).toList();
    return (one, other) -> {
      float[] a = vectors.get(one);
      float[] b = vectors.get(other);
      double like = 0;
      for (int i = 0; i < a.length; i++) like += a[i] * b[i];
      return like;
    };
  }

  /** The cosine over features that count more where few texts have them. */
  private Likeness byWords(List<Understanding> read) {
    var seen = read.stream().map(features::of).toList();
    var having = new HashMap<String, Integer>();
    for (String[] one : seen) for (String feature : one) having.merge(feature, 1, Integer::sum);
    var weights = seen.stream().map(one -> weights(one, having, seen.size())).toList();
    return (one, other) -> {
      var a = weights.get(one);
      var b = weights.get(other);
      double like = 0;
      for (var entry : a.entrySet()) like += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
      return like;
    };
  }

  private static Map<String, Double> weights(
      String[] features, Map<String, Integer> having, int texts) {
    var weights = new HashMap<String, Double>();
    double squares = 0;
    for (String feature : features) {
      double rarity = Math.log(1 + (1.0 + texts) / having.get(feature));
      weights.put(feature, rarity);
      squares += rarity * rarity;
    }
    double length = Math.sqrt(squares);
    if (length > 0) weights.replaceAll((feature, weight) -> weight / length);
    return weights;
  }

  private static List<List<Integer>> groups(int texts, Likeness likeness, double enough) {
    var groups = new ArrayList<List<Integer>>();
    for (int text = 0; text < texts; text++) {
      List<Integer> best = null;
      double most = enough;
      for (var group : groups) {
        double like = onAverage(text, group, likeness);
        if (like < most) continue;
        most = like;
        best = group;
      }
      if (best == null) groups.add(best = new ArrayList<>());
      best.add(text);
    }
    return groups;
  }

  private static double onAverage(int text, List<Integer> group, Likeness likeness) {
    double sum = 0;
    for (int member : group) sum += likeness.of(text, member);
    return sum / group.size();
  }
}
