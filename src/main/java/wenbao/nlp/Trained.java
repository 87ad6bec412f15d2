package wenbao.nlp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.understanding.Classifier;
import wenbao.understanding.Understanding;

/**
 * Guesses by all voices together. The meaning, which costs four fifths of the time, is only asked
 * where it can still change something.
 */
final class Trained implements Classifier {
  /**
   * As sure as this by words alone, the meaning hardly ever changes the first guess: in 3 of 1,000
   * messages of learn.tsv, of which half are this sure.
   */
  private static final double SURE_BY_WORDS = 0.93;

  /** In a rush many people send the same words. */
  private static final int REMEMBERED = 1_000;

  /** Nobody reads why an unlikely label is unlikely. */
  private static final int EXPLAINED = 5;

  private final Learned learned;
  private final Features features;
  private final Optional<Meaning> meaning;
  private final List<String> sentences;
  private final List<Label> labels;
  private final Cache<String, List<Guess>> before =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  Trained(Learned learned, Lesson lesson, Optional<Meaning> meaning) {
    this.learned = learned;
    this.features = new Features(lesson.stopWords());
    this.meaning = meaning;
    this.labels = learned.voices().labels().stream().map(Label::new).toList();
    this.sentences =
        new TreeMap<>(lesson.sentences()).values().stream().flatMap(List::stream).toList();
  }

  @Override
  public List<Guess> classify(Understanding u) {
    return before.get(u.plain(), plain -> guesses(u));
  }

  private List<Guess> guesses(Understanding u) {
    String[] seen = features.of(u);
    var said = learned.voices().alone(seen);
    double[] p = learned.alone().probabilities(said.each());
    boolean sure = IntStream.range(0, p.length).anyMatch(k -> p[k] >= SURE_BY_WORDS);
    if (sure || meaning.isEmpty()) return ranked(p, said);
    var all = learned.voices().together(said, seen, meaning.get().of(u.plain()));
    return ranked(learned.together().probabilities(all.each()), all);
  }

  private List<Guess> ranked(double[] p, Voices.Said said) {
    var order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer k) -> p[k]).reversed())
            .toList();
    var guesses = new ArrayList<Guess>(p.length);
    for (int k : order) {
      String by = guesses.size() < EXPLAINED ? because(said, k) : "不大可能";
      guesses.add(new Guess(labels.get(k), p[k], by));
    }
    return List.copyOf(guesses);
  }

  private String because(Voices.Said said, int label) {
    var by = new StringBuilder();
    for (int v = 0; v < said.each().length; v++) {
      int percent = (int) Math.round(said.each()[v][label] * 100);
      by.append(v == 0 ? "" : "，").append(said.names().get(v)).append(' ').append(percent);
      by.append('%');
    }
    int[] firstOf = learned.voices().firstOf();
    boolean closest = firstOf[label] <= said.closest() && said.closest() < firstOf[label + 1];
    return closest ? by + "，最像「" + sentences.get(said.closest()) + "」" : by.toString();
  }
}
