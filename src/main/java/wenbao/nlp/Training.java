package wenbao.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
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
    var labels = new ArrayList<String>();
    var texts = new ArrayList<String>();
    var wanted = new ArrayList<String>();
    var firstOf = new ArrayList<Integer>();
    new TreeMap<>(lesson.sentences())
        .forEach((label, sentences) -> {
          labels.add(label);
          firstOf.add(texts.size());
          texts.addAll(sentences);
          sentences.forEach(s -> wanted.add(label));
        });
    firstOf.add(texts.size());
    var read = texts.stream().map(t -> lesson.prepare().apply(Understanding.of(t))).toList();
    var seen = read.stream().map(features::of).toList();
    var vectors = read.stream().parallel().map(u -> meaning.of(u.plain())).toList();
    // The head trains in one thread and takes as long as the words do in two.
    var head = CompletableFuture.supplyAsync(() -> MeaningHead.train(vectors, wanted, labels));
    var voices =
        new Voices(
            List.copyOf(labels),
            firstOf.stream().mapToInt(i -> i).toArray(),
            WordsModel.train(seen, wanted),
            SentenceWords.of(seen),
            head.join(),
            SentenceVectors.of(vectors));
    var learned = fitted(voices);
    LOG.info(
        "learned {} sentences of {} labels in {} ms; words alone: {}; with meaning: {}",
        read.size(),
        labels.size(),
        (System.nanoTime() - start) / 1_000_000,
        learned.alone(),
        learned.together());
    return learned;
  }

  private Learned fitted(Voices voices) {
    var alone = new ArrayList<Blend.Case>();
    var together = new ArrayList<Blend.Case>();
    new TreeMap<>(lesson.calibration())
        .forEach((label, texts) -> {
          int right = voices.labels().indexOf(label);
          for (String text : texts) {
            var u = lesson.prepare().apply(Understanding.of(text));
            String[] seen = features.of(u);
            var byWords = voices.alone(seen);
            alone.add(new Blend.Case(byWords.each(), right));
            var said = voices.together(byWords, seen, meaning.of(u.plain()));
            together.add(new Blend.Case(said.each(), right));
          }
        });
    return new Learned(lesson.version(), voices, Blend.fit(alone), Blend.fit(together));
  }
}
