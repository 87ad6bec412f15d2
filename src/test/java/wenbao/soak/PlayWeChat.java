package wenbao.soak;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Delivers a message as WeChat does: up to four times, until something is said (protocols, A6). */
final class PlayWeChat {
  private static final int DELIVERIES = 4;

  private final Deliver deliver = new Deliver();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<URI> servers;

  /**
   * @param servers take turns, also with the deliveries of one message
   */
  PlayWeChat(List<URI> servers) {
    this.servers = servers;
  }

  Pushed push(Message message) throws InterruptedException {
    var left = Instant.now();
    long start = System.nanoTime();
    boolean reached = false;
    for (int delivery = 1; delivery <= DELIVERIES; delivery++) {
      long began = System.nanoTime();
      var came =
          delivery == 1 && message.repeated()
              ? twice(message, left)
              : once(message, left, delivery);
      reached |= came.stream().anyMatch(PlayWeChat::isReached);
      if (!came.stream().allMatch(Delivery.Unheard.class::isInstance)) {
        return ended(message, left, since(start), delivery, came, true);
      }
      Thread.sleep(Deliver.PATIENCE.minus(since(began)));
    }
    var gaveUp = new Delivery.Fault("微信送了四次，没有回音");
    return ended(message, left, since(start), DELIVERIES, List.of(gaveUp), reached);
  }

  private static boolean isReached(Delivery came) {
    return !(came instanceof Delivery.Unheard(var reached)) || reached;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private List<Delivery> once(Message message, Instant left, int delivery)
      throws InterruptedException {
    return List.of(deliver.deliver(server(message, delivery), message, left));
  }

  private List<Delivery> twice(Message message, Instant left) throws InterruptedException {
    Future<Delivery> second =
        threads.submit(() -> deliver.deliver(server(message, 2), message, left));
    var first = deliver.deliver(server(message, 1), message, left);
    try {
      return List.of(first, second.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private URI server(Message message, int delivery) {
    return servers.get((message.number() + delivery) % servers.size());
  }

  private static Pushed ended(
      Message message,
      Instant left,
      Duration took,
      int deliveries,
      List<Delivery> came,
      boolean reached) {
    var shown = new HashSet<String>();
    String fault = null;
    for (var one : came) {
      if (one instanceof Delivery.Shown(var text)) shown.add(text);
      if (one instanceof Delivery.Fault(var why)) fault = why;
    }
    return new Pushed(message, left, took, deliveries, shown, reached, fault);
  }
}
