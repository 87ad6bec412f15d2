package wenbao.application.desk;

import java.util.Arrays;
import java.util.Optional;

/** How a call ended. */
public enum Ended {
  TOLD("答复了"),
  ELSEWHERE("请他找别的单位"),
  CALL_BACK("要回电话"),
  NOT_KNOWN("没查到"),
  BROKEN_OFF("没说完就断了");

  private final String chinese;

  Ended(String chinese) {
    this.chinese = chinese;
  }

  /** The id used in the database and in forms: {@code call-back}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String chinese() {
    return chinese;
  }

  public static Optional<Ended> of(String id) {
    return Arrays.stream(values()).filter(ended -> ended.id().equals(id)).findFirst();
  }
}
