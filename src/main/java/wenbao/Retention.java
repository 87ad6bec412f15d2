package wenbao;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.Erasing;

/** Forgets what its time has come for: who left, and what is older than we may keep. */
@Singleton
final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Erasing erasing;
  private final Duration kept;
  private final InstantSource clock;

  Retention(
      Erasing erasing,
      @Property(name = "wenbao.retention.inquiries", defaultValue = "180d") Duration kept,
      InstantSource clock) {
    this.erasing = erasing;
    this.kept = kept;
    this.clock = clock;
  }

  @Scheduled(
      initialDelay = "${wenbao.retention.every:1h}",
      fixedDelay = "${wenbao.retention.every:1h}")
  void forget() {
    var now = clock.instant();
    int people = erasing.eraseDue(now);
    int inquiries = erasing.deleteBefore(now.minus(kept));
    if (people + inquiries > 0) {
      LOG.info("{} people who left are forgotten, {} old inquiries deleted", people, inquiries);
    }
  }
}
