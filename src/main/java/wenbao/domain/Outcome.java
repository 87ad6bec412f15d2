package wenbao.domain;

/** How an inquiry ended, in the words of the public contract. */
public enum Outcome {
  TOLD("told"),
  ASKED("asked"),
  SAID("said"),
  HANDED_OVER("handed-over");

  private final String id;

  Outcome(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
