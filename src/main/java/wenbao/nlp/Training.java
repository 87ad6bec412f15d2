package wenbao.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.understanding.Understanding;

/** Learns from the sentences of {@code intents/}. Deterministic. */
final class Training {
  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  private final Lesson lesson;
  private final Features features;
  private final Meaning meaning;

  Training(Lesson lesson, Meaning meaning) {
    this.lesson = lesson;
    this.features = new Features(lesson.stopWords());
    this.meaning = meaning;
  }

  Learned learn() {
    long start = System.nanoTime();
    var labels = List.copyOf(new TreeSet<>(lesson.sentences().keySet()));
    var read = new ArrayList<Understanding>();
    var wanted = new ArrayList<String>();
    new TreeMap<>(lesson.sentences())
        .forEach((label, texts) ->
            texts.forEach(text -> {
              read.add(lesson.prepare().apply(Understanding.of(text)));
              wanted.add(label);
            }));
    var vectors = read.stream().parallel().map(u -> meaning.of(u.plain())).toList();
    var words = WordsModel.train(read.stream().map(features::of).toList(), wanted);
    var head = MeaningHead.train(vectors, wanted, labels);
    var cases = cases(labels, words, head);
    var learned =
        new Learned(lesson.version(), words, head, Blend.fit(cases, false), Blend.fit(cases, true));
    LOG.info(
        "learned {} sentences of {} labels in {} ms; words alone {}, with meaning {}",
        read.size(),
        labels.size(),
        (System.nanoTime() - start) / 1_000_000,
        learned.alone(),
        learned.together());
    return learned;
  }

  private List<Blend.Case> cases(List<String> labels, WordsModel words, MeaningHead head) {
    var cases = new ArrayList<Blend.Case>();
    new TreeMap<>(lesson.calibration())
        .forEach((label, texts) -> {
          for (String text : texts) {
            var u = lesson.prepare().apply(Understanding.of(text));
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
