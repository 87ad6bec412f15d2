package wenbao.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private final Places places = new Places();
  private final AtomicInteger thinking = new AtomicInteger();

  @Test
  void as_many_think_as_there_are_processors() throws Exception {
    var thoughts =
        IntStream.range(0, 200).<Callable<Integer>>mapToObj(i -> () -> places.take(this::think));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var most = threads.invokeAll(thoughts.toList()).stream().mapToInt(one -> one.resultNow());
      assertThat(most.max()).hasValue(Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void whoever_fails_leaves_the_place_free() {
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> places.take(() -> List.of().getFirst()));
    }
    assertThat(places.take(() -> "free")).isEqualTo("free");
  }

  /** How many think at this moment. */
  private int think() {
    int now = thinking.incrementAndGet();
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thinking.decrementAndGet();
    return now;
  }
}
