package wenbao.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.Outbox;

/** Sends one message by its line and tells the outbox what became of it. */
@Singleton
final class SendMessage {
  private static final Logger LOG = LoggerFactory.getLogger(SendMessage.class);

  private final Lines lines;
  private final Map<String, Gateway> gateways;
  private final Outbox outbox;
  private final Backoff backoff;
  private final InstantSource clock;
  private final MeterRegistry meters;

  SendMessage(
      Lines lines,
      List<Gateway> gateways,
      Outbox outbox,
      Backoff backoff,
      InstantSource clock,
      MeterRegistry meters) {
    this.lines = lines;
    this.gateways =
        gateways.stream().collect(Collectors.toMap(Gateway::provider, Function.identity()));
    this.outbox = outbox;
    this.backoff = backoff;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * @return when it is tried again, where nobody knows whether the gateway has it
   */
  Optional<Instant> send(Outbox.Message message) throws InterruptedException {
    return switch (sent(message)) {
      case Sent.Accepted(var theirId) -> {
        outbox.accepted(message.id(), theirId, clock.instant());
        yield ended("accepted");
      }
      case Sent.Refused(var why) -> refused(message, why, "refused");
      case Sent.Unknown(var why) -> unknown(message, why);
    };
  }

  private Sent sent(Outbox.Message message) throws InterruptedException {
    var line = lines.find(message.account());
    if (line.isEmpty()) {
      // Perhaps a slip in the configuration, so the answer is not thrown away at once.
      return new Sent.Unknown("no line “" + message.account() + "” in wenbao.sms.lines");
    }
    return gateways.get(line.get().provider()).send(line.get(), message);
  }

  private Optional<Instant> unknown(Outbox.Message message, String why) {
    var wait = backoff.after(message.tries());
    if (wait.isEmpty()) {
      var tries = message.tries() + 1;
      return refused(message, "gave up after " + tries + " tries: " + why, "gave-up");
    }
    var next = clock.instant().plus(wait.get());
    LOG.warn("message {} on line {}: {}; again at {}", message.id(), message.account(), why, next);
    outbox.tryAgain(message.id(), why, next);
    ended("unknown");
    return Optional.of(next);
  }

  private Optional<Instant> refused(Outbox.Message message, String why, String result) {
    LOG.warn("message {} on line {}: {}", message.id(), message.account(), why);
    outbox.refused(message.id(), why, clock.instant());
    return ended(result);
  }

  private Optional<Instant> ended(String result) {
    meters.counter("wenbao.sms.sent", "result", result).increment();
    return Optional.empty();
  }
}
