package wenbao.console;

import java.util.List;
import wenbao.application.learning.Candidates.Tally;

/**
 * What the page about retraining shows.
 *
 * @param mayRetrain whether this member may begin, adopt and drop
 * @param state where it stands
 * @param number of the candidate; 0: none
 * @param percent how far the learning is
 * @param sentences how many accepted sentences are learned, or would be
 * @param tally the figures; only where it is shown
 * @param asked changed answers to what was asked
 * @param calibrated changed answers to sentences whose label is known
 * @param by who began it, and when
 */
public record RetrainingView(
    Frame frame,
    boolean mayRetrain,
    State state,
    long number,
    int percent,
    int sentences,
    Tally tally,
    List<Line> asked,
    List<Line> calibrated,
    List<LearnedSentencesView.LeftOut> leftOut,
    String by,
    String done,
    String complaint) {
  /** Where it stands. */
  public enum State {
    NOTHING_NEW,
    READY,
    LEARNING,
    SHOWN,
    FAILED
  }

  /**
   * A message that would be answered differently.
   *
   * @param verdict whether it gets better or worse, where that is known; may be empty
   * @param worse whether it does
   */
  public record Line(
      String text, long times, String before, String after, String verdict, boolean worse) {}
}
