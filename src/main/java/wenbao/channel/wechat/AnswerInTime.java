package wenbao.channel.wechat;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import wenbao.application.Incoming;
import wenbao.application.Promising;
import wenbao.application.Replied;
import wenbao.channel.outbound.AnswerAccepted;
import wenbao.channel.outbound.SendOwed;
import wenbao.domain.Channel;

/** Waits for an answer as long as WeChat's patience allows; a later one leaves by the outbox. */
@Singleton
final class AnswerInTime {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Promising answering;
  private final AnswerAccepted accepted;
  private final SendOwed send;
  private final Patience patience;
  private final InstantSource clock;
  private final Duration budget;
  private final Semaphore room;

  /**
   * @param budget below the five seconds after which WeChat hangs up, from when the message arrived
   * @param atOnce so many are answered at once; who comes on top is answered later, as if the
   *     answer had taken too long: thousands who wait take more memory than there is, and then
   *     nobody is answered
   */
  AnswerInTime(
      Promising answering,
      AnswerAccepted accepted,
      SendOwed send,
      Patience patience,
      InstantSource clock,
      @Property(name = "wenbao.wechat.budget", defaultValue = "3500ms") Duration budget,
      @Property(name = "wenbao.wechat.at-once", defaultValue = "256") int atOnce) {
    this.answering = answering;
    this.accepted = accepted;
    this.send = send;
    this.patience = patience;
    this.clock = clock;
    this.budget = budget;
    this.room = new Semaphore(atOnce);
  }

  /** Empty when there is nothing to be said in the response. */
  Optional<String> answer(Incoming incoming) throws InterruptedException {
    var left = budget.minus(Duration.between(incoming.at(), clock.instant()));
    if (!left.isPositive() || !room.tryAcquire()) return later(incoming);
    try {
      var replied =
          patience.wait(left, () -> askAndLeave(incoming), tooLate -> sendLater(incoming, tooLate));
      if (replied.isEmpty()) return answering.promise(incoming);
      return replied.filter(r -> !r.promised()).map(Replied::text);
    } catch (TimeoutException late) {
      return answering.promise(incoming);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  private Optional<String> later(Incoming incoming) {
    var reply = answering.postpone(incoming);
    if (reply.isEmpty()) accepted.wake(Channel.WECHAT);
    return reply;
  }

  private Optional<Replied> askAndLeave(Incoming incoming) throws InterruptedException {
    try {
      return ask(incoming);
    } finally {
      room.release();
    }
  }

  // It was settled for the response, just when the response was promised.
  private void sendLater(Incoming incoming, Optional<Replied> replied) {
    if (replied.filter(r -> !r.promised()).isEmpty()) return;
    answering.owe(incoming);
    send.wake(Channel.WECHAT);
  }

  // While somebody else answers the same message there is nothing to do but to look again.
  private Optional<Replied> ask(Incoming incoming) throws InterruptedException {
    var replied = answering.answer(incoming);
    for (long tries = budget.dividedBy(PAUSE); replied.isEmpty() && tries > 0; tries--) {
      Thread.sleep(PAUSE);
      replied = answering.look(incoming);
    }
    if (replied.isPresent() && replied.get().promised()) send.wake(Channel.WECHAT);
    return replied;
  }
}
