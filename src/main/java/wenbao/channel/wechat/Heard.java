package wenbao.channel.wechat;

/** What a citizen did, for us. */
sealed interface Heard {
  /** Wrote or said something. */
  record Words(String text) implements Heard {}

  /** Did something that has one line of {@code wording.yml} for an answer. */
  record Line(String key) implements Heard {}

  /** Nothing that an answer could reach. */
  record Nothing() implements Heard {}
}
