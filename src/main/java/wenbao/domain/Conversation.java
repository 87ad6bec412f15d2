package wenbao.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered between two messages of one person, so that 「要带什么」 means the last item.
 *
 * @param key channel, account and hashed sender; never the sender itself
 * @param bureau the bureau last talked about
 * @param label the last item told; null when there is none
 * @param aspects the sides last asked about
 * @param choices the numbered choices that are still open
 * @param notUnderstood how many messages in a row were not understood
 * @param fragment the last message, masked, when it was not understood: the next may complete it
 * @param withPerson whether a ticket is open: a person has the conversation, or may take it
 * @param rating the inquiry whose answer the citizen was asked to judge; null: not asked yet
 * @param said what short messages have said of the last answer: 「更多」 asks for the rest
 * @param lastAt when the last message came in; the epoch for a new conversation
 * @param version grows with every change; two instances cannot both change the same one
 */
public record Conversation(
    String key,
    String bureau,
    @Nullable Label label,
    List<Aspect> aspects,
    List<Choice> choices,
    int notUnderstood,
    @Nullable String fragment,
    boolean withPerson,
    @Nullable String rating,
    @Nullable String said,
    Instant lastAt,
    long version) {
  public static Conversation fresh(String key, String bureau) {
    return new Conversation(
        key, bureau, null, List.of(), List.of(), 0, null, false, null, null, Instant.EPOCH, 0);
  }

  /** The same after a message that changes nothing but the time. */
  public Conversation at(Instant now) {
    return new Conversation(
        key,
        bureau,
        label,
        aspects,
        choices,
        notUnderstood,
        fragment,
        withPerson,
        rating,
        said,
        now,
        version);
  }

  public Conversation withPerson(boolean open) {
    return new Conversation(
        key,
        bureau,
        label,
        aspects,
        choices,
        notUnderstood,
        fragment,
        open,
        rating,
        said,
        lastAt,
        version);
  }

  public Conversation withRating(String inquiry) {
    return new Conversation(
        key,
        bureau,
        label,
        aspects,
        choices,
        notUnderstood,
        fragment,
        withPerson,
        inquiry,
        said,
        lastAt,
        version);
  }

  /** The same after more was said of the last answer. */
  public Conversation withSaid(String said, Instant now) {
    return new Conversation(
        key,
        bureau,
        label,
        aspects,
        choices,
        notUnderstood,
        fragment,
        withPerson,
        rating,
        said,
        now,
        version);
  }
}
