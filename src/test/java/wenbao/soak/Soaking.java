package wenbao.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import wenbao.channel.wechat.FakeWeChatApi;
import wenbao.channel.wechat.FakeWeChatApi.Trigger;

/** Sends the messages of a plan, kills when it is time, and waits until all are answered. */
final class Soaking {
  /** An outbox lease and a bit: whatever a killed process left half done is done again by then. */
  private static final Duration LEASE = Duration.ofSeconds(130);

  /** What is sent a second time comes soon after the first. */
  private static final Duration A_MOMENT = Duration.ofSeconds(3);

  private final Plan plan;
  private final Path folder;
  private final Tally tally = new Tally();
  private long lateMost;

  Soaking(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  Report soak() throws IOException, InterruptedException {
    try (var api = new FakeWeChatApi();
        var cluster = new Cluster(plan, folder, api);
        var watch = new Watch(api, tally, cluster)) {
      send(api, cluster);
      waitFor(cluster);
      watch.lookAgain();
      return new Report(
          plan,
          tally.stories(),
          cluster.outages(),
          tally.mostOpen(),
          Duration.ofNanos(lateMost),
          watch.highest(),
          new Seen(cluster.log(), api.violations()));
    }
  }

  private void send(FakeWeChatApi api, Cluster cluster) throws IOException {
    var wechat = new PlayWeChat(cluster.addresses());
    var kills = plan.killedAt();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    long start = System.nanoTime();
    for (var message : Message.of(plan)) {
      long due = start + message.number() * 1_000_000_000L / plan.rate();
      while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
      lateMost = Math.max(lateMost, System.nanoTime() - due);
      if (kills.containsKey(message.number())) cluster.kill(kills.get(message.number()));
      api.follow(message.openid());
      api.interact(message.openid(), Trigger.MESSAGE);
      tally.left(message, Instant.now());
      threads.submit(() -> {
        tally.ended(wechat.push(message));
        return message;
      });
    }
  }

  private void waitFor(Cluster cluster) throws InterruptedException {
    var end = Instant.now().plus(plan.patience());
    while (Instant.now().isBefore(latest(cluster, end)) && !isOver(cluster)) Thread.sleep(250);
    Thread.sleep(A_MOMENT);
  }

  private static Instant latest(Cluster cluster, Instant end) {
    if (!cluster.isWhole()) return Instant.MAX;
    return cluster.outages().stream()
        .map(outage -> outage.killed().plus(LEASE))
        .reduce(end, (a, b) -> a.isAfter(b) ? a : b);
  }

  private boolean isOver(Cluster cluster) throws InterruptedException {
    return cluster.isWhole() && tally.open() == 0 && cluster.hasSentAll();
  }
}
