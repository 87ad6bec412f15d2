package wenbao.channel.sms;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wenbao.application.Budgets;
import wenbao.application.Outbox;
import wenbao.application.Spending;

/** Counts in memory, one long day. */
final class FakeBudgets implements Budgets {
  private final Map<String, Integer> spent = new ConcurrentHashMap<>();

  @Override
  public synchronized Spending spend(
      Outbox.Message message, int perRecipient, int daily, Instant now) {
    int all = spent.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= daily || spent.getOrDefault(message.recipient(), 0) >= perRecipient) {
      return Spending.USED_UP;
    }
    spent.merge(message.recipient(), 1, Integer::sum);
    return Spending.SPENT;
  }

  @Override
  public synchronized void giveBack(Outbox.Message message, Instant at) {
    spent.merge(message.recipient(), -1, Integer::sum);
  }
}
