package wenbao.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.understanding.Understanding;

/** Learns from the sentences of {@code intents/}. Deterministic. */
final class Training {
  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  private final UnaryOperator<Understanding> prepare;
  private final Features features;
  private final Meaning meaning;

  /**
   * @param prepare the steps of reading up to the cutting of words
   */
  Training(UnaryOperator<Understanding> prepare, Set<String> stopWords, Meaning meaning) {
    this.prepare = prepare;
    this.features = new Features(stopWords);
    this.meaning = meaning;
  }

  /**
   * @param sentences label → its sentences, to learn from
   * @param calibration sentences of the same labels that were not learned from
   */
  Learned learn(
      String version, Map<String, List<String>> sentences, Map<String, List<String>> calibration) {
    long start = System.nanoTime();
    var labels = List.copyOf(new TreeSet<>(sentences.keySet()));
    var read = new ArrayList<Understanding>();
    var wanted = new ArrayList<String>();
    sentences.forEach(
        (label, texts) ->
            texts.forEach(
                text -> {
                  read.add(prepare.apply(Understanding.of(text)));
                  wanted.add(label);
                }));
    var vectors = read.stream().parallel().map(u -> meaning.of(u.plain())).toList();
    var words = WordsModel.train(read.stream().map(features::of).toList(), wanted);
    var head = MeaningHead.train(vectors, wanted, labels);
    var cases = cases(calibration, labels, words, head);
    var learned =
        new Learned(version, words, head, Blend.fit(cases, false), Blend.fit(cases, true));
    LOG.info(
        "learned {} sentences of {} labels in {} ms; words alone {}, with meaning {}",
        read.size(),
        labels.size(),
        (System.nanoTime() - start) / 1_000_000,
        learned.alone(),
        learned.together());
    return learned;
  }

  private List<Blend.Case> cases(
      Map<String, List<String>> calibration,
      List<String> labels,
      WordsModel words,
      MeaningHead head) {
    var cases = new ArrayList<Blend.Case>();
    calibration.forEach(
        (label, texts) -> {
          for (String text : texts) {
            var u = prepare.apply(Understanding.of(text));
            var byWords = words.probabilities(features.of(u));
            cases.add(
                new Blend.Case(
                    labels.stream().mapToDouble(l -> byWords.getOrDefault(l, 0.0)).toArray(),
                    head.probabilities(meaning.of(u.plain())),
                    labels.indexOf(label)));
          }
        });
    return cases;
  }

}
