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
import wenbao.application.Answering;
import wenbao.application.Incoming;
import wenbao.application.Replied;

/** Waits for an answer as long as WeChat's patience allows. */
@Singleton
final class AnswerInTime {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Answering answering;
  private final ExecutorService threads;
  private final Duration budget;

  /**
   * @param budget below the five seconds after which WeChat hangs up
   */
  AnswerInTime(
      Answering answering,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads,
      @Property(name = "wenbao.wechat.budget", defaultValue = "3500ms") Duration budget) {
    this.answering = answering;
    this.threads = threads;
    this.budget = budget;
  }

  /** Empty when the time is over. */
  Optional<Replied> answer(Incoming incoming) throws InterruptedException {
    var answer = threads.submit(() -> ask(incoming));
    try {
      return answer.get(budget.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      // Not cancelled: the answer is stored when it comes, and WeChat's repetition gets it.
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  // While somebody else answers the same message there is nothing to do but to ask again.
  private Optional<Replied> ask(Incoming incoming) throws InterruptedException {
    for (long tries = budget.dividedBy(PAUSE); tries > 0; tries--) {
      var replied = answering.answer(incoming);
      if (replied.isPresent()) return replied;
      Thread.sleep(PAUSE);
    }
    return answering.answer(incoming);
  }
}
