package wenbao.evaluation;

import java.util.List;

/**
 * The files cannot be measured with; each complaint names file and line and what would be right.
 */
public final class BrokenQuestions extends RuntimeException {
  private final List<String> complaints;

  BrokenQuestions(List<String> complaints) {
    super(String.join("\n", complaints));
    this.complaints = List.copyOf(complaints);
  }

  public List<String> complaints() {
    return complaints;
  }
}
