package wenbao.channel.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import wenbao.application.Outbox;

/** A few lanes for each account: a slow one delays itself only. */
@Singleton
public final class Lanes {
  private final SendMessage send;
  private final Outbox outbox;
  private final SendingSettings settings;
  private final InstantSource clock;
  private final Map<String, List<Lane>> byAccount = new ConcurrentHashMap<>();

  public Lanes(SendMessage send, Outbox outbox, SendingSettings settings, InstantSource clock) {
    this.send = send;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** A recipient always has the same lane of an account, or parts would overtake each other. */
  public void give(Outbox.Message message, Instant leasedUntil) {
    var lanes = byAccount.computeIfAbsent(account(message), a -> open());
    lanes
        .get(Math.floorMod(message.recipient().hashCode(), lanes.size()))
        .give(message, leasedUntil.minus(settings.timeout()));
  }

  private static String account(Outbox.Message message) {
    return message.channel().id() + ":" + message.account();
  }

  private List<Lane> open() {
    return Stream.generate(() -> new Lane(send, outbox, clock)).limit(settings.parallel()).toList();
  }

  @PreDestroy
  public void close() {
    var all = byAccount.values().stream().flatMap(List::stream).toList();
    all.forEach(Lane::close);
    try {
      for (Lane lane : all) lane.awaitEnd(settings.timeout().plusSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
