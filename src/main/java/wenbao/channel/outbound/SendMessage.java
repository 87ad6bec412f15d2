package wenbao.channel.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.Outbox;
import wenbao.domain.Channel;

/** Sends one message by its channel's door and tells the outbox what became of it. */
@Singleton
public final class SendMessage {
  private static final Logger LOG = LoggerFactory.getLogger(SendMessage.class);

  private final Map<Channel, Door> doors;
  private final Outbox outbox;
  private final Backoff backoff;
  private final InstantSource clock;
  private final MeterRegistry meters;

  public SendMessage(
      List<Door> doors, Outbox outbox, Backoff backoff, InstantSource clock, MeterRegistry meters) {
    this.doors = doors.stream().collect(Collectors.toMap(Door::channel, Function.identity()));
    this.outbox = outbox;
    this.backoff = backoff;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * @return when it is tried again, where it may be
   */
  Optional<Instant> send(Outbox.Message message) throws InterruptedException {
    var door = doors.get(message.channel());
    var sent = door.send(message);
    if (!(sent instanceof Sent.Again(var why))) return ended(message, sent);
    var wait = backoff.after(message.tries());
    if (wait.isPresent()) return Optional.of(again(message, why, wait.get()));
    return ended(
        message, door.givenUp("gave up after " + (message.tries() + 1) + " tries: " + why));
  }

  private Instant again(Outbox.Message message, String why, Duration wait) {
    var next = clock.instant().plus(wait);
    LOG.warn("message {} by {}: {}; again at {}", message.id(), message.account(), why, next);
    outbox.tryAgain(message.id(), why, next);
    count(message, "again");
    return next;
  }

  private Optional<Instant> ended(Outbox.Message message, Sent sent) {
    var now = clock.instant();
    count(message, sent.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    switch (sent) {
      case Sent.Accepted(var theirId) -> outbox.accepted(message.id(), theirId, now);
      case Sent.Refused(var why) -> {
        LOG.warn("message {} by {}: {}", message.id(), message.account(), why);
        outbox.refused(message.id(), why, now);
      }
      case Sent.Unconfirmed(var why) -> {
        LOG.warn("message {} by {}: {}; not sent again", message.id(), message.account(), why);
        outbox.unconfirmed(message.id(), why, now);
      }
      case Sent.Held(var why) -> {
        LOG.info("message {} by {} is held: {}", message.id(), message.account(), why);
        outbox.hold(message.id(), why, now);
      }
      case Sent.Elsewhere elsewhere -> LOG.info("message {} is in other hands", message.id());
      case Sent.Again again -> throw new IllegalStateException("a door gives up for good");
    }
    return Optional.empty();
  }

  private void count(Outbox.Message message, String result) {
    meters.counter("wenbao.sent", "channel", message.channel().id(), "result", result).increment();
  }
}
