package wenbao.store;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import wenbao.application.Conversations;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;

/**
 * Takes longer than WeChat's patience over those whose openid says so, as an overloaded machine
 * would over everybody; the soak starts its services with it.
 */
@Singleton
@Replaces(StoredConversations.class)
@Requires(property = "wenbao.test.slow")
final class SlowConversations implements Conversations {
  static final String SLOW = "oSlow";

  private final StoredConversations stored;
  private final TransactionOperations<Connection> transactions;
  private final Duration least;
  private final Set<String> slow = ConcurrentHashMap.newKeySet();

  /**
   * @param least it takes from this to twice this
   */
  SlowConversations(
      ConversationRows rows,
      Seal seal,
      TransactionOperations<Connection> transactions,
      @Property(name = "wenbao.test.slow") Duration least) {
    this.stored = new StoredConversations(rows, seal);
    this.transactions = transactions;
    this.least = least;
  }

  @Override
  public String keyOf(Channel channel, String account, String sender) {
    String key = stored.keyOf(channel, account, sender);
    if (sender.startsWith(SLOW)) slow.add(key);
    return key;
  }

  @Override
  public Optional<Conversation> find(String key) {
    if (slow.contains(key)) sleep();
    return stored.find(key);
  }

  private void sleep() {
    if (transactions.findTransactionStatus().isPresent()) {
      throw new IllegalStateException("asleep with a connection, everybody would wait for it");
    }
    try {
      Thread.sleep(least.plusMillis(ThreadLocalRandom.current().nextLong(least.toMillis())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
