package wenbao.application.knowledge;

/** Whether a citizen of a bureau is told a fact, and if not, why not. */
public enum Standing {
  TOLD("会告诉市民"),
  /** An answer tells only the first few of a side. */
  BEHIND("排在后面，一次说不到"),
  /** What else one should know is told only of an item of which nothing else can be. */
  LAST_RESORT("别的都说不出来时才说"),
  /** Told only under that city's name, and only where we know nothing ourselves. */
  ELSEWHERE("外地参考"),
  UNVERIFIED("待核实，不告诉市民"),
  NOT_OURS("本局不适用"),
  NOT_YET("还没生效"),
  REPLACED("已被新的代替"),
  /** It is shared by several items, and this one has facts of its own. */
  COVERED("事项自己有，不用共用的");

  private final String chinese;

  Standing(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  /** Whether it may be said to a citizen of the bureau as ours. */
  public boolean isOurs() {
    return this == TOLD || this == BEHIND || this == LAST_RESORT;
  }
}
