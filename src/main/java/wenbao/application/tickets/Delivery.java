package wenbao.application.tickets;

import java.util.Arrays;
import java.util.Optional;

/** How far a person's reply has come. */
public enum Delivery {
  WAITING("正在发送"),
  ACCEPTED("已发出"),
  DELIVERED("已送达"),
  FAILED("没有送达"),
  HELD("等市民下次来信"),
  GIVEN("随市民来信送到"),
  REFUSED("发不出去"),
  UNCONFIRMED("不知是否送到"),
  /** The outbox no longer knows it. */
  UNKNOWN("没有记录");

  private final String chinese;

  Delivery(String chinese) {
    this.chinese = chinese;
  }

  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }

  public static Optional<Delivery> of(String id) {
    return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
  }
}
