package wenbao.channel.wechat;

import java.util.Optional;

/** What looking into a push found. */
sealed interface Opened {
  /**
   * From WeChat, and read.
   *
   * @param token with which it was signed, and its reply is to be
   * @param seal with which it was sealed, and its reply is to be; empty when it came plain
   */
  record Genuine(Push push, String token, Optional<Seal> seal) implements Opened {}

  /** Not from WeChat, or nobody could tell. */
  record Forged(String why) implements Opened {}

  /** From WeChat, but nothing that we can read: to be taken, so that it is not repeated. */
  record Unreadable(String why) implements Opened {}
}
