package wenbao.channel.wechat;

/** What a citizen did, or what WeChat reports, for us. */
sealed interface Heard {
  /**
   * Asked something.
   *
   * @param touched by tapping a link or the menu, which WeChat counts less than a message
   */
  record Words(String text, boolean touched) implements Heard {}

  /** Sent something that has one line of {@code wording.yml} for an answer. */
  record Line(String key) implements Heard {}

  /** Judged an answer; the inquiry is as the link has it, and anybody can write a link. */
  record Rated(String inquiry, boolean satisfied) implements Heard {}

  /** Cannot read what is so small. */
  record TooSmall() implements Heard {}

  /**
   * Came by following or by scanning a code.
   *
   * @param followed for the first time, or again
   * @param scene of the code that was scanned; empty where there was none
   */
  record Came(boolean followed, String scene) implements Heard {}

  /** Stopped following. */
  record Left() implements Heard {}

  /** Withdrew the right to keep anything; who, if it is not the sender, or else empty. */
  record Revoked(String openId) implements Heard {}

  /** A template message was delivered, or not. */
  record Reported(String messageId, String status) implements Heard {}

  /** Something that we know and need not answer. */
  record Noted(String type) implements Heard {}

  /** Something that WeChat did not send yet when this was written. */
  record Unknown(String type) implements Heard {}
}
