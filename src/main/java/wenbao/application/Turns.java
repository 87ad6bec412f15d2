package wenbao.application;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the messages of one person in one after the other, in the order in which they came.
 * Strangers do not wait for each other.
 */
final class Turns {
  private static final class Queue {
    final Lock lock = new ReentrantLock(true);
    int inside;
  }

  private final ConcurrentHashMap<String, Queue> queues = new ConcurrentHashMap<>();

  <T> T take(String person, Supplier<T> work) {
    Lock turn = enter(person).lock;
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
      leave(person);
    }
  }

  private Queue enter(String person) {
    return queues.compute(
        person,
        (p, found) -> {
          Queue queue = found == null ? new Queue() : found;
          queue.inside++;
          return queue;
        });
  }

  /** Nobody is remembered for longer than somebody waits. */
  private void leave(String person) {
    queues.computeIfPresent(person, (p, queue) -> --queue.inside == 0 ? null : queue);
  }

  int people() {
    return queues.size();
  }
}
