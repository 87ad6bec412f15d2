package wenbao;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.talks.FetchReplies;
import wenbao.application.talks.Mailbox;
import wenbao.domain.Channel;

/** Gives up whoever left the web page: by then no browser knows who it was. */
@Singleton
final class LeftPages {
  private static final Logger LOG = LoggerFactory.getLogger(LeftPages.class);

  private final Mailbox mailbox;
  private final InstantSource clock;

  LeftPages(Mailbox mailbox, InstantSource clock) {
    this.mailbox = mailbox;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "${wenbao.web.give-up:10m}", fixedDelay = "${wenbao.web.give-up:10m}")
  void giveUp() {
    var now = clock.instant();
    var then = now.minus(FetchReplies.KNOWN);
    int letters = mailbox.giveUp(Channel.WEB, then, now);
    int closed = mailbox.closeLeft(Channel.WEB, then, now);
    if (letters + closed > 0) {
      LOG.info(
          "{} replies were not fetched, {} conversations left by their citizen", letters, closed);
    }
  }
}
