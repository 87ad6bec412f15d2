package wenbao;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.talks.Mailbox;
import wenbao.domain.Channel;

/** Gives up replies to pages that were closed: by then no browser knows whose they were. */
@Singleton
final class UnfetchedReplies {
  private static final Logger LOG = LoggerFactory.getLogger(UnfetchedReplies.class);

  private final Mailbox mailbox;
  private final InstantSource clock;

  UnfetchedReplies(Mailbox mailbox, InstantSource clock) {
    this.mailbox = mailbox;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "${wenbao.web.give-up:10m}", fixedDelay = "${wenbao.web.give-up:10m}")
  void giveUp() {
    var now = clock.instant();
    int lost = mailbox.giveUp(Channel.WEB, now.minus(Channel.WEB.memory()), now);
    if (lost > 0) LOG.info("{} replies were not fetched by the page they were for", lost);
  }
}
