package wenbao.evaluation;

import java.util.Locale;
import java.util.stream.Stream;
import wenbao.domain.Answer;
import wenbao.domain.Choice;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** What became of one message, and whether it should have. */
public enum Verdict {
  /** An item was told, and it is right; of two matters told, one is right. */
  TOLD_RIGHT,
  /** It was asked back; what it was asked about, or one of the choices, is right. */
  ASKED_RIGHT,
  /** A line of our own was said or a person was called, and that is right. */
  SAID_RIGHT,
  /** A line was said or a person was called instead of what is right. */
  SAID_WRONG,
  /** It was asked back, and nothing that was offered is right. */
  ASKED_WRONG,
  /** An item was told, and it is another one, or the message is about none. */
  TOLD_WRONG;

  static Verdict of(Question question, Answer answer) {
    boolean right = given(answer).anyMatch(question::accepts);
    return switch (answer.outcome()) {
      case TOLD -> right ? TOLD_RIGHT : TOLD_WRONG;
      case ASKED -> right ? ASKED_RIGHT : ASKED_WRONG;
      case SAID, HANDED_OVER -> right ? SAID_RIGHT : SAID_WRONG;
    };
  }

  /** The id used in reports: {@code told-right}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean right() {
    return this == TOLD_RIGHT || this == ASKED_RIGHT || this == SAID_RIGHT;
  }

  public boolean told() {
    return this == TOLD_RIGHT || this == TOLD_WRONG;
  }

  /** The choices under 「没太明白」 are what most people come for: offering them reads nothing. */
  private static Stream<Label> given(Answer answer) {
    var own = Stream.of(answer.label());
    var choices =
        answer.outcome() == Outcome.ASKED
            ? answer.choices().stream().map(Choice::label)
            : Stream.<Label>empty();
    var second = answer.second().stream().map(Answer::label);
    return Stream.of(own, choices, second).flatMap(labels -> labels);
  }
}
