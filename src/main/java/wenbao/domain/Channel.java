package wenbao.domain;

import java.time.Duration;

/** By what a message came. */
public enum Channel {
  WECHAT(Duration.ofMinutes(30)),
  SMS(Duration.ofHours(24)),
  WEB(Duration.ofMinutes(30)),
  API(Duration.ofMinutes(30)),
  TELEPHONE(Duration.ofMinutes(30));

  private final Duration memory;

  Channel(Duration memory) {
    this.memory = memory;
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
