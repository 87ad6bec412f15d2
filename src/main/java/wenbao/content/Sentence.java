package wenbao.content;

import wenbao.domain.Label;

/** A sentence and what it asks for. */
public record Sentence(String text, Label label) {}
