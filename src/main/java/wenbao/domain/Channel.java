package wenbao.domain;

import java.time.Duration;

/** By what a message came. */
public enum Channel {
  WECHAT("微信", Duration.ofMinutes(30)),
  SMS("短信", Duration.ofHours(24)),
  WEB("网页", Duration.ofMinutes(30)),
  API("接口", Duration.ofMinutes(30)),
  TELEPHONE("电话", Duration.ofMinutes(30));

  private final String chinese;
  private final Duration memory;

  Channel(String chinese, Duration memory) {
    this.chinese = chinese;
    this.memory = memory;
  }

  public String chinese() {
    return chinese;
  }

  /** How long the matter of a conversation is remembered after its last message. */
  public Duration memory() {
    return memory;
  }

  /**
   * Whether a person can still write to somebody who has asked by it, once the answer is given. A
   * web page asks from time to time, as long as it is open.
   */
  public boolean reachesLater() {
    return this == WECHAT || this == SMS || this == WEB;
  }

  /** The id used in the database and in metrics: {@code wechat}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
