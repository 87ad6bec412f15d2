package wenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch slow = new CountDownLatch(1);

  @Test
  void whoever_is_slow_holds_up_no_stranger() throws Exception {
    var began = new CountDownLatch(1);
    var first =
        threads.submit(() ->
            turns.take(
                "zhang",
                () -> {
                  began.countDown();
                  return waited();
                }));
    began.await();
    assertThat(strangers()).hasSize(1000).doesNotContain("zhang");
    assertThat(turns.people()).as("remembered").isEqualTo(1);
    slow.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(turns.people()).isZero();
  }

  private List<String> strangers() throws Exception {
    var done = new ArrayList<String>();
    for (int i = 0; i < 1000; i++) {
      String who = "stranger " + i;
      done.add(threads.submit(() -> turns.take(who, () -> who)).get(10, TimeUnit.SECONDS));
    }
    return done;
  }

  @Test
  void of_one_person_one_is_inside() throws Exception {
    var inside = new ArrayList<Integer>(); // would break, or miss one, in two hands at once
    var all =
        threads.invokeAll(
            IntStream.range(0, 2000)
                .<java.util.concurrent.Callable<Boolean>>mapToObj(
                    i -> () -> turns.take("zhang", () -> inside.add(i)))
                .toList());
    for (var one : all) one.get(10, TimeUnit.SECONDS);
    assertThat(inside).hasSize(2000).doesNotHaveDuplicates();
    assertThat(turns.people()).isZero();
  }

  private boolean waited() {
    try {
      return slow.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
