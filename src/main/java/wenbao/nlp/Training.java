package wenbao.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.understanding.Understanding;

/** Learns from the sentences of {@code intents/}. Deterministic. */
final class Training {
  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  /** How far it is after each part, in percent. */
  private static final int READ = 10;

  private static final int SEEN = 50;
  private static final int FITTING = 95;

  private final Lesson lesson;
  private final Features features;
  private final Meaning meaning;
  private final IntPredicate goOn;

  /**
   * @param goOn is told how far it is, in percent, roughly; false: leave it
   */
  Training(Lesson lesson, Meaning meaning, IntPredicate goOn) {
    this.lesson = lesson;
    this.features = new Features(lesson.stopWords());
    this.meaning = meaning;
    this.goOn = goOn;
  }

  /**
   * @throws CancellationException when nobody wants it any more
   */
  Learned learn() {
    reached(0);
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
    reached(READ);
    var vectors = vectors(read);
    reached(SEEN);
    // The head trains in one thread and takes as long as the words do in two.
    var head =
        CompletableFuture.supplyAsync(
            () -> MeaningHead.train(vectors, wanted, labels), ForkJoinPool.commonPool());
    var voices =
        new Voices(
            List.copyOf(labels),
            firstOf.stream().mapToInt(i -> i).toArray(),
            WordsModel.train(seen, wanted),
            SentenceWords.of(seen),
            head.join(),
            SentenceVectors.of(vectors));
    reached(FITTING);
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

  private List<float[]> vectors(List<Understanding> read) {
    var done = new AtomicInteger();
    return read.stream()
        .parallel()
        .map(u -> {
          int n = done.incrementAndGet();
          if (n % 1_000 == 0) reached(READ + (SEEN - READ) * n / read.size());
          return meaning.of(u.plain());
        })
        .toList();
  }

  private void reached(int percent) {
    if (!goOn.test(percent)) throw new CancellationException("nobody waits for what is learned");
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
