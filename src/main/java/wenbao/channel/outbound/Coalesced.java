package wenbao.channel.outbound;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a job on a virtual thread, once at a time: woken meanwhile, it does it once more after. */
final class Coalesced implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Coalesced.class);

  private final String name;
  private final BooleanSupplier job;
  private final AtomicInteger woken = new AtomicInteger();
  private volatile boolean closed;

  /**
   * @param job says whether there is more to do at once
   */
  Coalesced(String name, BooleanSupplier job) {
    this.name = name;
    this.job = job;
  }

  void wake() {
    if (!closed && woken.getAndIncrement() == 0) {
      Thread.ofVirtual().name(name).start(this::work);
    }
  }

  private void work() {
    int seen;
    do {
      seen = woken.get();
      while (!closed && hasMore()) {}
    } while (woken.addAndGet(-seen) != 0);
  }

  private boolean hasMore() {
    try {
      return job.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.error("{} stopped half way; it goes on when it is woken next", name, e);
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
