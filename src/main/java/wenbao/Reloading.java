package wenbao;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
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

  private final Mind mind;
  private String lastComplaints = "";
  private volatile boolean stopping;

  Reloading(Mind mind) {
    this.mind = mind;
  }

  @Scheduled(initialDelay = "${wenbao.reload-every:10s}", fixedDelay = "${wenbao.reload-every:10s}")
  void reload() {
    if (stopping) return; // the database goes before the clock does
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
    }
  }

  @EventListener
  void stop(ShutdownEvent stopped) {
    stopping = true;
  }
}
