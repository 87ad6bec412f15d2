package wenbao.application.knowledge;

/** What a citizen of a bureau would be told about one side of an item. */
public enum Has {
  OWN("有"),
  /** Only what holds for several items alike. */
  SHARED("只有共用的"),
  /** The bureau's catalogue prints it. */
  PRINTED("目录印着"),
  NONE("没有");

  private final String chinese;

  Has(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }
}
