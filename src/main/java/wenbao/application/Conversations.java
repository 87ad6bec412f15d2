package wenbao.application;

import java.util.Optional;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;

/** Remembers conversations; they are written with the answers, by {@link InquiryLog#settle}. */
public interface Conversations {
  /** The key under which a sender's conversation is kept: hashed, so that it names nobody. */
  String keyOf(Channel channel, String account, String sender);

  Optional<Conversation> find(String key);
}
