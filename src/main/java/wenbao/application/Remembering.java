package wenbao.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Channel;
import wenbao.domain.Choice;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** What stays of a conversation from one message to the next. */
final class Remembering {
  /** A greeting or thanks disturbs nothing, and whoever waits for a person may still ask us. */
  static final Set<Label> PASSING =
      Set.of(Label.GREETING, Label.ABUSE, Label.EMERGENCY, Label.HUMAN);

  private Remembering() {}

  /** What is remembered fades: half an hour on WeChat and web, a day on SMS. */
  static Conversation fresh(Conversation remembered, String home, Channel channel, Instant now) {
    boolean faded = remembered.lastAt().plus(channel.memory()).isBefore(now);
    return faded
        ? new Conversation(
            remembered.key(),
            home,
            null,
            List.of(),
            List.of(),
            0,
            null,
            remembered.withPerson(),
            null,
            null,
            remembered.lastAt(),
            remembered.version())
        : remembered;
  }

  /**
   * @param text the message, masked
   * @param choices those that the answer offers
   */
  static Conversation after(
      Conversation before, String text, Answer answer, List<Choice> choices, Instant now) {
    boolean unclear = answer.label().equals(Label.UNCLEAR);
    boolean passing = PASSING.contains(answer.label());
    boolean told = answer.outcome() == Outcome.TOLD || answer.outcome() == Outcome.ASKED;
    return new Conversation(
        before.key(),
        answer.bureau().id(),
        told ? answer.label() : passing || unclear ? before.label() : null,
        told ? answer.aspects() : aspects(before, passing || unclear),
        passing ? before.choices() : choices,
        unclear ? before.notUnderstood() + 1 : 0,
        unclear ? fragment(text) : null,
        before.withPerson() || answer.outcome() == Outcome.HANDED_OVER,
        before.rating(),
        told || !passing && !unclear ? null : before.said(),
        now,
        before.version());
  }

  private static List<Aspect> aspects(Conversation before, boolean kept) {
    return kept ? before.aspects() : List.of();
  }

  /** The beginning of a long story says what it is about. */
  private static @Nullable String fragment(String text) {
    return text.isBlank() ? null : text.substring(0, Math.min(text.length(), 100));
  }
}
