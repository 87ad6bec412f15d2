package wenbao.evaluation;

import java.util.List;
import wenbao.evaluation.Question.Kind;

/**
 * Everything that was measured. A label is right for a question when it is the question's own or
 * one of its {@code alt}; for {@code not-ours} every decision is right.
 *
 * @param rank1 questions for an item whose likeliest guess is right; where the conversation gave
 *     the answer (a choice, a follow-up), the answer stands before the guesses
 * @param rank3 questions for an item of whose three likeliest guesses one is right
 * @param items what became of the questions for an item
 * @param decisions what became of those for one of the seven decisions
 * @param notOurs what became of those where any decision is right
 * @param turns messages of dialogues, of two turns and more, with the right outcome
 * @param dialogues dialogues all of whose turns have it
 */
public record Figures(
    Run run,
    Share rank1,
    Share rank3,
    Verdicts items,
    Verdicts decisions,
    Verdicts notOurs,
    Calibration calibration,
    Rejection rejection,
    List<PerLabel> labels,
    List<PerTag> tags,
    List<Confusion> confusions,
    Latency latency,
    Sizes sizes,
    Share turns,
    Share dialogues) {
  /** All messages, the turns of dialogues included. */
  public int messages() {
    return items.all() + decisions.all() + notOurs.all();
  }

  /** Of the questions for an item, those told a right one. */
  public Share toldRight() {
    return items.share(Verdict.TOLD_RIGHT);
  }

  /** Of all messages, those told something that is not right: another item, or any at all. */
  public Share toldWrong() {
    int wrong = 0;
    for (Kind kind : Kind.values()) wrong += of(kind).count(Verdict.TOLD_WRONG);
    return new Share(wrong, messages());
  }

  /** Of the questions for an item, those asked back with the right one among what was offered. */
  public Share askedRight() {
    return items.share(Verdict.ASKED_RIGHT);
  }

  /** Of the questions for a decision, {@code not-ours} included, those with a right outcome. */
  public Share decisionsRight() {
    return new Share(decisions.right() + notOurs.right(), decisions.all() + notOurs.all());
  }

  /** Of the questions labelled {@code not-ours}, those told an item that is not right. */
  public Share notOursTold() {
    return notOurs.share(Verdict.TOLD_WRONG);
  }

  public Verdicts of(Kind kind) {
    return switch (kind) {
      case ITEM -> items;
      case DECISION -> decisions;
      case NOT_OURS -> notOurs;
    };
  }
}
