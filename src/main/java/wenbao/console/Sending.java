package wenbao.console;

/** The states of the outbox as operators know them. */
final class Sending {
  private Sending() {}

  static String chinese(String state) {
    return switch (state) {
      case "waiting" -> "正在发";
      case "accepted" -> "已发出";
      case "delivered" -> "已送达";
      case "given" -> "已随下一条给出";
      case "held" -> "等市民下次来信";
      case "failed" -> "没送到";
      case "refused" -> "发不出去";
      case "unconfirmed" -> "不知道到没到";
      default -> state;
    };
  }
}
