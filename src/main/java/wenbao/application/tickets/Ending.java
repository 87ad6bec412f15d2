package wenbao.application.tickets;

import java.util.Arrays;
import java.util.Optional;

/** How a conversation with a person ended, as the person says. */
public enum Ending {
  SOLVED("已经答复"),
  TOLD_TO_CALL("请市民打电话"),
  NOT_OURS("不归医保管"),
  UNREACHABLE("联系不上"),
  NOTHING_NEEDED("不用答复");

  private final String chinese;

  Ending(String chinese) {
    this.chinese = chinese;
  }

  /** The id used in the database and in forms: {@code told-to-call}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String chinese() {
    return chinese;
  }

  public static Optional<Ending> of(String id) {
    return Arrays.stream(values()).filter(ending -> ending.id().equals(id)).findFirst();
  }
}
