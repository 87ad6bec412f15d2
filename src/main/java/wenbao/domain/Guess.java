package wenbao.domain;

/**
 * What a message may be about.
 *
 * @param score a probability, calibrated once all guesses are in
 * @param by the step that says so, with its evidence
 */
public record Guess(Label label, double score, String by) {}
