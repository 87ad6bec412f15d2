package wenbao.channel.wechat;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a call before WeChat hangs up, even while the database says nothing: a backup may hold the
 * file, another server may be taking over.
 */
@Singleton
final class AnswerBeforeHangUp {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerBeforeHangUp.class);

  private final AnswerPush answerPush;
  private final ExecutorService threads;
  private final Duration limit;
  private final InstantSource clock;

  /**
   * @param limit between the budget for an answer and the five seconds of WeChat
   */
  AnswerBeforeHangUp(
      AnswerPush answerPush,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads,
      @Property(name = "wenbao.wechat.limit", defaultValue = "4300ms") Duration limit,
      InstantSource clock) {
    this.answerPush = answerPush;
    this.threads = threads;
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * @param arrival when WeChat called
   * @throws RuntimeException when it failed, or was a farewell and did not end in time
   */
  Optional<Reply> answer(Account account, Push push, Instant arrival) throws InterruptedException {
    var over = new AtomicBoolean();
    var answer =
        threads.submit(() -> {
          var reply = answerPush.answer(account, push, arrival);
          if (over.compareAndSet(false, true)) return reply;
          if (reply.isPresent()) answerPush.sendLater(account, push, arrival);
          return Optional.<Reply>empty();
        });
    var left = Duration.between(clock.instant(), arrival.plus(limit));
    try {
      return within(left, answer, over);
    } catch (TimeoutException stalled) {
      // Not cancelled: it is stored as soon as it can be, and then its answer is sent.
      LOG.error("{}: message {} is not stored yet", account.id(), MessageKey.of(push));
      if (Hear.isFarewell(push)) throw new CompletionException(stalled);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  private static <T> T within(Duration time, Future<T> answer, AtomicBoolean over)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (over.compareAndSet(false, true)) throw e;
      return answer.get(); // it came just now
    }
  }
}
