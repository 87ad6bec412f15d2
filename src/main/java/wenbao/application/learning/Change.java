package wenbao.application.learning;

import java.util.Optional;
import wenbao.domain.Label;

/**
 * A message that would be answered differently.
 *
 * @param times how often it was asked; 0 for a sentence that serves to measure
 * @param right what it asks for, where that is known
 */
public record Change(String text, long times, Optional<Label> right, Heard before, Heard after) {}
