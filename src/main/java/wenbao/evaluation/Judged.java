package wenbao.evaluation;

import java.util.Optional;
import wenbao.domain.Guess;
import wenbao.domain.Label;

/**
 * One question, answered and judged.
 *
 * @param text with personal data masked, fit to be shown
 * @param answered the label of the answer
 * @param best the likeliest guess, whatever became of it
 * @param rank place of the first right label among the guesses, from 1; 0 when it is not among them
 * @param probability as the service itself gave it for its answer
 * @param byConversation whether what was said before gave the answer: a choice, a follow-up
 * @param nanos how long considering took
 * @param size of the reply
 */
public record Judged(
    Question question,
    String text,
    Label answered,
    Verdict verdict,
    Optional<Guess> best,
    int rank,
    double probability,
    boolean byConversation,
    long nanos,
    Size size) {
  /** Whether a right label is among the first so many guesses. */
  public boolean within(int places) {
    return rank > 0 && rank <= places;
  }

  /** Whether an item would be told if every item of this probability were. */
  boolean wouldTell(double from) {
    return best.filter(g -> !g.label().isDecision() && g.score() >= from).isPresent();
  }

  public boolean right() {
    return verdict.right();
  }
}
