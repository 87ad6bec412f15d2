package wenbao.channel.sms;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import wenbao.application.Outbox;

/** A few lanes for each line: a slow gateway delays its own line only. */
@Singleton
final class Lanes {
  private final SendMessage send;
  private final Outbox outbox;
  private final SendingSettings settings;
  private final InstantSource clock;
  private final Map<String, List<Lane>> byLine = new ConcurrentHashMap<>();

  Lanes(SendMessage send, Outbox outbox, SendingSettings settings, InstantSource clock) {
    this.send = send;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** A recipient always has the same lane of a line, or parts would overtake each other. */
  void give(Outbox.Message message, Instant leasedUntil) {
    var lanes = byLine.computeIfAbsent(message.account(), line -> open());
    lanes
        .get(Math.floorMod(message.recipient().hashCode(), lanes.size()))
        .give(message, leasedUntil.minus(settings.timeout()));
  }

  private List<Lane> open() {
    return Stream.generate(() -> new Lane(send, outbox, clock)).limit(settings.parallel()).toList();
  }

  @PreDestroy
  void close() {
    byLine.values().forEach(lanes -> lanes.forEach(Lane::close));
  }
}
