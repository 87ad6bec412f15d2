package wenbao.nlp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.understanding.Classifier;
import wenbao.understanding.Understanding;

/** Guesses by words and by meaning together; by words alone while embeddings are off. */
final class Trained implements Classifier {
  private final Learned learned;
  private final Features features;
  private final Optional<Meaning> meaning;

  Trained(Learned learned, Set<String> stopWords, Optional<Meaning> meaning) {
    this.learned = learned;
    this.features = new Features(stopWords);
    this.meaning = meaning;
  }

  @Override
  public List<Guess> classify(Understanding u) {
    var labels = learned.meaning().labels();
    var byName = learned.words().probabilities(features.of(u));
    double[] byWords = labels.stream().mapToDouble(l -> byName.getOrDefault(l, 0.0)).toArray();
    double[] byMeaning =
        meaning.map(m -> learned.meaning().probabilities(m.of(u.plain()))).orElse(byWords);
    var blend = meaning.isPresent() ? learned.together() : learned.alone();
    double[] p = blend.probabilities(byWords, byMeaning);
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
        .map(i ->
            new Guess(
                new Label(labels.get(i)),
                p[i],
                meaning.isPresent()
                    ? "words %.2f, meaning %.2f".formatted(byWords[i], byMeaning[i])
                    : "words %.2f".formatted(byWords[i])))
        .toList();
  }
}
