package wenbao.application;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets as many think at once as there are processors, in the order in which they came. If hundreds
 * did, whoever only has to say that the answer comes later would wait for all of them, and WeChat
 * hangs up.
 */
final class Places {
  private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  <T> T take(Supplier<T> thinking) {
    free.acquireUninterruptibly();
    try {
      return thinking.get();
    } finally {
      free.release();
    }
  }
}
