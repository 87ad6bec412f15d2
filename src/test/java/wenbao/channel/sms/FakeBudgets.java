package wenbao.channel.sms;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wenbao.application.Budgets;
import wenbao.application.Outbox;

/** Counts in memory, one long day. */
final class FakeBudgets implements Budgets {
  private final Map<String, Integer> spent = new ConcurrentHashMap<>();

  @Override
  public synchronized boolean spend(
      Outbox.Message message, int perRecipient, int daily, Instant now) {
    int all = spent.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= daily || spent.getOrDefault(message.recipient(), 0) >= perRecipient) return false;
    spent.merge(message.recipient(), 1, Integer::sum);
    return true;
  }

  @Override
  public synchronized void giveBack(Outbox.Message message, Instant at) {
    spent.merge(message.recipient(), -1, Integer::sum);
  }
}
