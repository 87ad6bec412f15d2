package wenbao.application.learning;

import wenbao.domain.Label;

/** A sentence and what it asks for, as an editor accepted it. */
public record Taught(String text, Label label) {
  public String id() {
    return Same.id(text);
  }
}
