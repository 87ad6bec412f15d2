package wenbao.channel.sms;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import wenbao.application.Outbox;
import wenbao.domain.Channel;

/** Takes what is due from the outbox and gives it to the lanes. */
@Singleton
final class SendOwed {
  private final Outbox outbox;
  private final Lanes lanes;
  private final Lines lines;
  private final SendingSettings settings;
  private final InstantSource clock;
  private final Coalesced job = new Coalesced("taking SMS to send", this::takeSome);

  SendOwed(Outbox outbox, Lanes lanes, Lines lines, SendingSettings settings, InstantSource clock) {
    this.outbox = outbox;
    this.lanes = lanes;
    this.lines = lines;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      fixedDelay = "${wenbao.sms.sending.every:1s}",
      initialDelay = "${wenbao.sms.sending.every:1s}")
  void wake() {
    if (!lines.none()) {
      job.wake();
    }
  }

  private boolean takeSome() {
    var now = clock.instant();
    var taken = outbox.take(Channel.SMS, now, settings.lease(), settings.most());
    var leasedUntil = now.plus(settings.lease());
    taken.forEach(message -> lanes.give(message, leasedUntil));
    return taken.size() >= settings.most();
  }

  @PreDestroy
  void close() {
    job.close();
  }
}
