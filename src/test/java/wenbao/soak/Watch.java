package wenbao.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import wenbao.channel.wechat.FakeWeChatApi;

/** Looks several times a second at what customer service said, and at how much memory is taken. */
final class Watch implements AutoCloseable {
  private final FakeWeChatApi api;
  private final Tally tally;
  private final Cluster cluster;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private List<Long> highest = List.of();

  Watch(FakeWeChatApi api, Tally tally, Cluster cluster) {
    this.api = api;
    this.tally = tally;
    this.cluster = cluster;
    clock.scheduleWithFixedDelay(this::lookAgain, 0, 200, TimeUnit.MILLISECONDS);
  }

  synchronized void lookAgain() {
    tally.said(api.sent());
    var now = cluster.memory("VmHWM");
    var most = new ArrayList<Long>();
    for (int i = 0; i < now.size(); i++) {
      most.add(Math.max(now.get(i), i < highest.size() ? highest.get(i) : 0));
    }
    highest = most;
  }

  /** Of each process, in MiB, before and after its kills. */
  synchronized List<Long> highest() {
    return highest;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
