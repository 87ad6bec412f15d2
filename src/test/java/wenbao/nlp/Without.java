package wenbao.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenbao.understanding.Understanding;

/**
 * What each voice earns: the same questions are read with every set of voices, each set weighed
 * anew on the calibration sentences. The cascade is left out, so that every voice is heard.
 */
public final class Without {
  private final Lesson lesson;
  private final Features features;
  private final Meaning meaning = new Meaning();
  private final Voices voices;
  private final List<Blend.Case> calibration = new ArrayList<>();

  public Without(Lesson lesson) throws IOException {
    this.lesson = lesson;
    this.features = new Features(lesson.stopWords());
    try (InputStream in = Classifiers.class.getResourceAsStream(Classifiers.PACKAGED)) {
      this.voices = Learned.read(in).voices();
    }
    new TreeMap<>(lesson.calibration())
        .forEach((label, texts) ->
            texts.forEach(text ->
                calibration.add(
                    new Blend.Case(said(text).each(), voices.labels().indexOf(label)))));
  }

  /** A question for an item, and the labels that are right for it. */
  public record Asked(String text, Set<String> right) {}

  /**
   * Set of voices → how many of the questions have a right label first, and among the first three.
   */
  public Map<String, int[]> measure(List<Asked> questions) {
    var said = questions.stream().map(q -> said(q.text())).toList();
    var results = new TreeMap<String, int[]>();
    for (int set = 1; set < 16; set++) {
      int[] chosen = chosen(set);
      var blend =
          Blend.fit(
              calibration.stream()
                  .map(c -> new Blend.Case(only(c.voices(), chosen), c.right()))
                  .toList());
      int[] hits = new int[2];
      for (int i = 0; i < questions.size(); i++) {
        var best = best(blend.probabilities(only(said.get(i).each(), chosen)));
        var right = questions.get(i).right();
        if (right.contains(best.getFirst())) hits[0]++;
        if (best.stream().anyMatch(right::contains)) hits[1]++;
      }
      results.put(names(chosen), hits);
    }
    return results;
  }

  private Voices.Said said(String text) {
    var u = lesson.prepare().apply(Understanding.of(text));
    String[] seen = features.of(u);
    return voices.together(voices.alone(seen), seen, meaning.of(u.plain()));
  }

  private static int[] chosen(int set) {
    return IntStream.range(0, 4).filter(v -> (set >> v & 1) == 1).toArray();
  }

  private static double[][] only(double[][] each, int[] chosen) {
    return IntStream.of(chosen).mapToObj(v -> each[v]).toArray(double[][]::new);
  }

  private List<String> best(double[] p) {
    return IntStream.range(0, p.length)
        .boxed()
        .sorted((a, b) -> Double.compare(p[b], p[a]))
        .limit(3)
        .map(voices.labels()::get)
        .toList();
  }

  private static String names(int[] chosen) {
    var all = List.of("用词", "同词的句子", "意思", "近义的句子");
    return chosen.length
        + " "
        + IntStream.of(chosen).mapToObj(all::get).collect(Collectors.joining("＋"));
  }
}
