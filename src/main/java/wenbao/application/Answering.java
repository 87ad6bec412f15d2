package wenbao.application;

import java.util.Optional;

/** Takes a citizen's message and gives the reply: what every channel needs, and all it needs. */
@FunctionalInterface
public interface Answering {
  /**
   * Stores the message, answers it, stores the answer. A repetition of a message gives the reply of
   * the first time. What must be sent later is in the outbox when this returns.
   *
   * @return empty while the same message is being answered by another thread or instance; its reply
   *     will stand in {@link InquiryLog#reply} under the inquiry's id that {@link
   *     InquiryLog#receive} gives
   */
  Optional<Replied> answer(Incoming incoming);
}
