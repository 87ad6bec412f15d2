package wenbao;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import wenbao.application.learning.Asked;
import wenbao.application.learning.Candidates;
import wenbao.application.learning.DecideSentences;
import wenbao.application.learning.Files;
import wenbao.application.learning.MarkExample;
import wenbao.application.learning.Marks;
import wenbao.application.learning.Retrain;
import wenbao.application.learning.ReviewMessages;
import wenbao.application.learning.Sentences;
import wenbao.application.learning.ShowSentences;
import wenbao.application.staff.AuditLog;

/** Who gets what of the learning. */
@Factory
@Requires(beans = Candidates.class) // without a database nothing is learned
final class LearningWiring {
  private static final String GENTLY = "learning";

  @Singleton
  Files taughtByFiles(Mind mind) {
    return mind.files();
  }

  @Singleton
  MarkExample markExample(Marks marks, Files files, InstantSource clock) {
    return new MarkExample(marks, files, clock);
  }

  @Singleton
  ReviewMessages reviewMessages(Asked asked, Marks marks, Sentences sentences, Mind mind) {
    return new ReviewMessages(
        asked, marks, sentences, texts -> mind.grouping().group(texts), mind::reading);
  }

  @Singleton
  DecideSentences decideSentences(Sentences sentences, Files files, InstantSource clock) {
    return new DecideSentences(sentences, files, clock);
  }

  @Singleton
  ShowSentences showSentences(
      Sentences sentences,
      Candidates candidates,
      Files files,
      AuditLog audit,
      InstantSource clock) {
    return new ShowSentences(sentences, candidates, files, audit, clock);
  }

  @Singleton
  Retrain retrain(
      Sentences sentences,
      Candidates candidates,
      Asked asked,
      Files files,
      Mind mind,
      Settings settings,
      @Named(GENTLY) ExecutorService background,
      InstantSource clock) {
    var trial = new LearnOnTrial(mind, settings.bureau(), clock);
    return new Retrain(sentences, candidates, asked, files, trial, background, clock);
  }

  /** Waits for what is learned apart, and compares; last where the system heeds priorities. */
  @Singleton
  @Named(GENTLY)
  @Bean(preDestroy = "shutdownNow")
  ExecutorService gently() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name(GENTLY).priority(Thread.MIN_PRIORITY).factory());
  }
}
