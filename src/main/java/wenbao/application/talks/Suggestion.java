package wenbao.application.talks;

import wenbao.domain.Label;

/**
 * An answer that an operator may use.
 *
 * @param name of the item
 * @param probability that the citizen means it
 * @param text as it would be written to the citizen, without anything to choose from
 */
public record Suggestion(Label item, String name, double probability, String text) {}
