package wenbao.channel.wechat;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import wenbao.application.Incoming;
import wenbao.application.Promising;
import wenbao.application.Replied;
import wenbao.channel.outbound.SendOwed;
import wenbao.domain.Channel;

/** Waits for an answer as long as WeChat's patience allows; a later one leaves by the outbox. */
@Singleton
final class AnswerInTime {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Promising answering;
  private final SendOwed send;
  private final ExecutorService threads;
  private final Duration budget;

  /**
   * @param budget below the five seconds after which WeChat hangs up
   */
  AnswerInTime(
      Promising answering,
      SendOwed send,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads,
      @Property(name = "wenbao.wechat.budget", defaultValue = "3500ms") Duration budget) {
    this.answering = answering;
    this.send = send;
    this.threads = threads;
    this.budget = budget;
  }

  /** Empty when there is nothing to be said in the response. */
  Optional<String> answer(Incoming incoming) throws InterruptedException {
    var answer = threads.submit(() -> ask(incoming));
    try {
      var replied = answer.get(budget.toMillis(), TimeUnit.MILLISECONDS);
      if (replied.isEmpty()) return answering.promise(incoming);
      return replied.filter(r -> !r.promised()).map(Replied::text);
    } catch (TimeoutException late) {
      // Not cancelled: what comes of it is sent. Unless it came just now.
      return answering.promise(incoming);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  // While somebody else answers the same message there is nothing to do but to ask again.
  private Optional<Replied> ask(Incoming incoming) throws InterruptedException {
    for (long tries = budget.dividedBy(PAUSE); tries > 0; tries--) {
      var replied = answering.answer(incoming);
      if (replied.isPresent()) {
        if (replied.get().promised()) send.wake(Channel.WECHAT);
        return replied;
      }
      Thread.sleep(PAUSE);
    }
    return Optional.empty();
  }
}
