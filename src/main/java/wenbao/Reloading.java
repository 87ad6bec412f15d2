package wenbao;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.content.Broken;

/**
 * Takes over what an editor saved. A file that cannot be published changes nothing: the complaints
 * are printed once, and the running catalogue stays.
 */
@Singleton
@Requires(notEnv = Backstage.NAME)
final class Reloading {
  private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

  /** What could not be learned is not tried again at every look. */
  private static final Duration REST = Duration.ofMinutes(10);

  private final Mind mind;
  private final InstantSource clock;

  private String lastComplaints = "";
  private Instant notBefore = Instant.MIN;
  private volatile boolean stopping;

  Reloading(Mind mind, InstantSource clock) {
    this.mind = mind;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "${wenbao.reload-every:10s}", fixedDelay = "${wenbao.reload-every:10s}")
  void reload() {
    if (stopping) return; // the database goes before the clock does
    if (clock.instant().isBefore(notBefore)) return;
    String before = mind.knowledge().running().version();
    try {
      mind.reload();
      lastComplaints = "";
      String now = mind.knowledge().running().version();
      if (!now.equals(before)) LOG.info("the catalogue of version {} answers now", now);
    } catch (Broken | IllegalArgumentException e) {
      if (e.getMessage().equals(lastComplaints)) return;
      lastComplaints = e.getMessage();
      LOG.error(
          "the saved files cannot be published; {} goes on answering:\n{}", before, lastComplaints);
    } catch (IllegalStateException e) {
      notBefore = clock.instant().plus(REST);
      LOG.error("the saved files could not be learned; {} goes on answering", before, e);
    }
  }

  @EventListener
  void stop(ShutdownEvent stopped) {
    stopping = true;
  }
}
