package wenbao.application.learning;

import wenbao.domain.Label;
import wenbao.domain.Outcome;

/**
 * What a message is taken for.
 *
 * @param probability that the label is right
 */
public record Heard(Outcome outcome, Label label, double probability) {
  /** Surer or less sure is no other answer. */
  boolean answersAs(Heard other) {
    return outcome == other.outcome && label.equals(other.label);
  }
}
