package wenbao.soak;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a soak is to be.
 *
 * @param rate messages a second; they leave whether or not earlier ones are answered
 * @param slow the share of messages that take longer than WeChat's patience, 0 to 1
 * @param repeated the share that WeChat delivers twice at once, 0 to 1
 * @param kills how often each process is killed
 * @param patience how long we wait for answers after the last message
 * @param settings for the services, besides those that a soak needs
 */
record Plan(
    int messages,
    int rate,
    double slow,
    double repeated,
    int kills,
    int instances,
    boolean postgres,
    boolean words,
    Duration patience,
    Map<String, Object> settings) {
  Plan {
    expect(messages > 0 && rate > 0, "at least one message and one a second");
    expect(slow >= 0 && slow <= 1 && repeated >= 0 && repeated <= 1, "shares are from 0 to 1");
    expect(instances > 0 && kills >= 0, "at least one instance, and no kills or some");
    expect(instances == 1 || postgres, "two instances share a PostgreSQL: --postgres");
  }

  private static void expect(boolean right, String whatWouldBe) {
    if (!right) throw new IllegalArgumentException(whatWouldBe);
  }

  /** Which instance is killed when so many messages have left; evenly over the whole time. */
  Map<Integer, Integer> killedAt() {
    var killed = new TreeMap<Integer, Integer>();
    int all = kills * instances;
    for (int k = 0; k < all; k++) {
      killed.put((int) ((long) messages * (k + 1) / (all + 1)), k % instances);
    }
    return killed;
  }

  @Override
  public String toString() {
    return "%d 条，每秒 %d 条，慢的 %.3g%%，同时来两次的 %.3g%%；%d 个进程，%s，%s；每个进程中途被杀 %d 次"
        .formatted(
            messages,
            rate,
            slow * 100,
            repeated * 100,
            instances,
            postgres ? "PostgreSQL" : "SQLite",
            words ? "只看用词" : "有句意模型",
            kills);
  }
}
