package wenbao.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Eight who do the same at once. */
final class AtOnce {
  private AtOnce() {}

  interface Numbered<T> {
    T call(int i);
  }

  static <T> List<T> eight(Numbered<T> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      return threads
          .invokeAll(IntStream.range(0, 8).<Callable<T>>mapToObj(i -> () -> work.call(i)).toList())
          .stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
