package wenbao.application;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets as many think at once as there are processors, in the order in which they came. If hundreds
 * did, whoever only has to say that the answer comes later would wait for all of them, and WeChat
 * hangs up.
 *
 * <p>They think on threads of the operating system, which shares its processors out by time. A
 * virtual thread keeps its carrier until it has thought to an end, and there are only as many
 * carriers as processors: an operator's page would queue behind every citizen.
 */
final class Places {
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final ThreadPoolExecutor thinkers;

  Places() {
    int processors = Runtime.getRuntime().availableProcessors();
    thinkers =
        new ThreadPoolExecutor(
            processors,
            processors,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("thinking-", 1).factory());
    thinkers.allowCoreThreadTimeOut(true);
  }

  <T> T take(Supplier<T> thinking) {
    try {
      return CompletableFuture.supplyAsync(thinking, thinkers).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
