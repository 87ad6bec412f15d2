package wenbao.channel.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.Outbox;

/** Sends one message after the other, so that the parts of a reply arrive in their order. */
final class Lane implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final int ROOM = 1000;
  private static final Duration MOMENT = Duration.ofSeconds(3);

  /** A message that is tried again, and until when its recipient's other messages wait for it. */
  private record Ahead(String id, Instant until) {}

  private final SendMessage send;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Map<String, Ahead> ahead = new HashMap<>();

  // A message without room is left to the end of its lease, when another instance may have room.
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(ROOM),
          Thread.ofVirtual().name("sending").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  Lane(SendMessage send, Outbox outbox, InstantSource clock) {
    this.send = send;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @param latest when it is too late to begin, because the lease would not last
   */
  void give(Outbox.Message message, Instant latest) {
    thread.execute(() -> {
      try {
        sendInTime(message, latest);
      } catch (InterruptedException e) {
        LOG.warn("message {} was interrupted; its lease runs out", message.id());
      } catch (RuntimeException e) {
        LOG.error("message {} waits for the end of its lease", message.id(), e);
      }
    });
  }

  private void sendInTime(Outbox.Message message, Instant latest) throws InterruptedException {
    var now = clock.instant();
    if (now.isAfter(latest)) {
      return;
    }
    ahead.values().removeIf(one -> !one.until().isAfter(now));
    var first = ahead.get(message.recipient());
    if (first != null && !first.id().equals(message.id())) {
      outbox.postpone(message.id(), first.until());
      return;
    }
    ahead.remove(message.recipient());
    send.send(message)
        .map(next -> new Ahead(message.id(), next.plus(MOMENT)))
        .ifPresent(one -> ahead.put(message.recipient(), one));
  }

  /** What waits is dropped and keeps its lease; what is being sent is not cut off. */
  @Override
  public void close() {
    thread.getQueue().clear();
    thread.shutdown();
  }

  /** Interrupts what is still being sent after that. */
  void awaitEnd(Duration most) throws InterruptedException {
    if (!thread.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS)) thread.shutdownNow();
  }
}
