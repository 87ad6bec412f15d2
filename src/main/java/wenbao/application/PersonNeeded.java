package wenbao.application;

/** Why a conversation is shown to a person. */
public enum PersonNeeded {
  ASKED_FOR_PERSON("要求人工"),
  /** Twice in a row. */
  NOT_UNDERSTOOD("没听明白"),
  /** Something was answered, or asked back, and it may well be wrong. */
  LOW_CONFIDENCE("把握不大"),
  /** A colleague took it up by himself. */
  OPERATOR("主动联系");

  private final String chinese;

  PersonNeeded(String chinese) {
    this.chinese = chinese;
  }

  /** The id used in the database: {@code asked-for-person}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String chinese() {
    return chinese;
  }
}
