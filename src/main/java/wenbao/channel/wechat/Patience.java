package wenbao.channel.wechat;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Waits for a result as long as somebody can; each result is taken by him or by somebody else. */
@Singleton
final class Patience {
  private final ExecutorService threads;

  Patience(@Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.threads = threads;
  }

  /**
   * The work is never cancelled.
   *
   * @param tooLate what becomes of a result that comes after the time
   * @throws TimeoutException when it did not come in time
   * @throws ExecutionException what the work threw in time
   */
  <T> T wait(Duration time, Callable<T> work, Consumer<T> tooLate)
      throws InterruptedException, ExecutionException, TimeoutException {
    var over = new AtomicBoolean();
    Future<T> result =
        threads.submit(() -> {
          T done = work.call();
          if (!over.compareAndSet(false, true)) tooLate.accept(done);
          return done;
        });
    try {
      return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (over.compareAndSet(false, true)) throw e;
      return result.get(); // it came just now
    }
  }
}
