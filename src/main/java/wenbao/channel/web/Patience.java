package wenbao.channel.web;

import java.time.Duration;
import java.util.Optional;
import wenbao.application.Answering;
import wenbao.application.Incoming;
import wenbao.application.Replied;

/**
 * Asks again while another thread is answering the same message. A button pressed twice cuts off
 * the first request, and the second one is the one whose answer is seen.
 */
final class Patience {
  private static final int TRIES = 25;

  private final Answering answering;
  private final Duration pause;

  Patience(Answering answering, Duration pause) {
    this.answering = answering;
    this.pause = pause;
  }

  /** Empty when it takes too long; the answer will be there when the citizen sends it again. */
  Optional<Replied> answer(Incoming incoming) {
    try {
      for (int i = 1; i < TRIES; i++) {
        var replied = answering.answer(incoming);
        if (replied.isPresent()) return replied;
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
