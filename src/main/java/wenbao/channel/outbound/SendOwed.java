package wenbao.channel.outbound;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wenbao.application.Outbox;
import wenbao.domain.Channel;

/** Takes what is due from the outbox and gives it to the lanes, each channel by itself. */
@Singleton
public final class SendOwed {
  private final Outbox outbox;
  private final Lanes lanes;
  private final SendingSettings settings;
  private final InstantSource clock;
  private final Map<Channel, Coalesced> jobs = new EnumMap<>(Channel.class);

  public SendOwed(
      Outbox outbox, Lanes lanes, List<Door> doors, SendingSettings settings, InstantSource clock) {
    this.outbox = outbox;
    this.lanes = lanes;
    this.settings = settings;
    this.clock = clock;
    for (Door door : doors) {
      if (door.isOpen()) jobs.put(door.channel(), job(door.channel()));
    }
  }

  private Coalesced job(Channel channel) {
    return new Coalesced("taking " + channel.id() + " to send", () -> takeSome(channel));
  }

  @Scheduled(fixedDelay = "${wenbao.sending.every:1s}", initialDelay = "${wenbao.sending.every:1s}")
  void wakeAll() {
    jobs.values().forEach(Coalesced::wake);
  }

  /** Something is owed on this channel. */
  public void wake(Channel channel) {
    var job = jobs.get(channel);
    if (job != null) job.wake();
  }

  private boolean takeSome(Channel channel) {
    var now = clock.instant();
    var taken = outbox.take(channel, now, settings.lease(), settings.most());
    var leasedUntil = now.plus(settings.lease());
    taken.forEach(message -> lanes.give(message, leasedUntil));
    return taken.size() >= settings.most();
  }

  @PreDestroy
  public void close() {
    jobs.values().forEach(Coalesced::close);
  }
}
