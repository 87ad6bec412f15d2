package wenbao.application;

/** What storing a message found. */
public sealed interface Receipt {
  /** The id of the inquiry. */
  String inquiry();

  /** Ours to answer: new, or left unanswered by somebody whose time is over. */
  record Ours(String inquiry) implements Receipt {}

  /** A repetition of a message that has its answer. */
  record Answered(String inquiry, String reply) implements Receipt {}

  /** A repetition of a message that is being answered at this moment. */
  record BeingAnswered(String inquiry) implements Receipt {}

  /** A repetition of a message whose answer leaves by the outbox, if it has not left already. */
  record Promised(String inquiry) implements Receipt {}
}
