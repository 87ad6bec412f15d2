package wenbao.soak;

/** What one delivery of a message came to, as WeChat sees it. */
sealed interface Delivery {
  /** A reply, which the citizen reads. */
  record Shown(String text) implements Delivery {}

  /** Taken without a word: no reply now, and no repetition. */
  record Taken() implements Delivery {}

  /**
   * Nothing within WeChat's patience.
   *
   * @param reached whether somebody was there to whom it may have come
   */
  record Unheard(boolean reached) implements Delivery {}

  /** What WeChat does not understand; the citizen reads that the account is out of order. */
  record Fault(String why) implements Delivery {}
}
