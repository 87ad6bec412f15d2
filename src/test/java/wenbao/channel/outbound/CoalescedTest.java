package wenbao.channel.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import wenbao.testing.Eventually;

class CoalescedTest {
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void woken_often_meanwhile_it_runs_once_more() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var job = new Coalesced("test", () -> run(begun, goOn))) {
      job.wake();
      begun.await();
      for (var i = 0; i < 5; i++) {
        job.wake();
      }
      goOn.countDown();

      Eventually.assertThat(() -> assertThat(runs).hasValue(2));
      Thread.sleep(50);
      assertThat(runs).hasValue(2);
    }
  }

  @Test
  void goes_on_while_there_is_more() throws Exception {
    try (var job = new Coalesced("test", () -> runs.incrementAndGet() < 3)) {
      job.wake();

      Eventually.assertThat(() -> assertThat(runs).hasValue(3));
    }
  }

  @Test
  void a_failure_ends_one_run_only() throws Exception {
    try (var job = new Coalesced("test", this::fail)) {
      job.wake();
      Eventually.assertThat(() -> assertThat(runs).hasValue(1));
      Thread.sleep(20);

      job.wake();
      Eventually.assertThat(() -> assertThat(runs).hasValue(2));
    }
  }

  @Test
  void does_nothing_when_closed() throws Exception {
    var job = new Coalesced("test", () -> runs.incrementAndGet() > 0);
    job.close();
    job.wake();
    Thread.sleep(20);

    assertThat(runs).hasValue(0);
  }

  private boolean run(CountDownLatch begun, CountDownLatch goOn) {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    runs.incrementAndGet();
    return false;
  }

  private boolean fail() {
    runs.incrementAndGet();
    throw new IllegalStateException("the database is away");
  }
}
