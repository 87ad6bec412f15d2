package wenbao.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import wenbao.application.Conversations;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;

/** Finds conversations in the database. */
@Singleton
final class StoredConversations implements Conversations {
  private final ConversationRows rows;
  private final Seal seal;

  StoredConversations(ConversationRows rows, Seal seal) {
    this.rows = rows;
    this.seal = seal;
  }

  @Override
  public String keyOf(Channel channel, String account, String sender) {
    return key(channel.id(), account, seal.hash(sender));
  }

  static String key(String channel, String account, String senderHash) {
    return channel + ":" + account + ":" + senderHash;
  }

  @Override
  public Optional<Conversation> find(String key) {
    return rows.findById(key).map(ConversationRow::conversation);
  }
}
