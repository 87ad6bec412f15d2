package wenbao.application;

import java.util.List;
import java.util.Optional;
import wenbao.answering.Composing;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Conversation;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Label;

/** Finds the page in large type of what somebody was told last. */
public final class LargeType {
  private final Conversations conversations;
  private final Knowledge knowledge;
  private final Composing composing;
  private final AnswerLinks links;

  public LargeType(
      Conversations conversations, Knowledge knowledge, Composing composing, AnswerLinks links) {
    this.conversations = conversations;
    this.knowledge = knowledge;
    this.composing = composing;
    this.links = links;
  }

  /**
   * @param name of the item
   */
  public record Page(String name, String address) {}

  /**
   * @param incoming the wish to read it in large type
   * @return empty where nothing was told lately, or no page can be shown
   */
  public Optional<Page> of(Incoming incoming) {
    String key = conversations.keyOf(incoming.channel(), incoming.account(), incoming.sender());
    return conversations
        .find(key)
        .map(c -> Remembering.fresh(c, incoming.bureau(), incoming.channel(), incoming.at()))
        .flatMap(this::told)
        .flatMap(answer -> page(answer, incoming));
  }

  private Optional<Answer> told(Conversation conversation) {
    var catalog = knowledge.running();
    Label label = conversation.label();
    // Of a row only its line names which it was, and a conversation does not keep that.
    if (label == null || label.equals(Label.DISCLOSURE) || !catalog.items().containsKey(label)) {
      return Optional.empty();
    }
    List<Aspect> sides =
        conversation.aspects().stream().filter(side -> side != Aspect.WHOLE).toList();
    var tell = new Tell(label, sides, Optional.empty());
    return Optional.of(composing.compose(tell, "", catalog.bureau(conversation.bureau()), catalog));
  }

  private Optional<Page> page(Answer answer, Incoming incoming) {
    String name = knowledge.running().item(answer.label()).name();
    return links.of(answer, incoming.at()).map(address -> new Page(name, address));
  }
}
