package wenbao.store;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Does the work of all who are waiting in one transaction. A commit waits for the disk, on SQLite
 * one after another; together they wait once.
 */
final class GroupCommit implements AutoCloseable {
  private final TransactionOperations<Connection> transactions;
  private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("group-commit").factory());

  GroupCommit(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /**
   * Returns when the work is on the disk; if it fails, only it is undone. The work must not begin a
   * transaction of its own: if that failed, Micronaut would undo everybody's.
   */
  <T> T write(Supplier<T> work) {
    var mine = new Work<>(work);
    waiting.add(mine);
    writer.execute(this::commitWaiting);
    return mine.result();
  }

  private void commitWaiting() {
    var together = new ArrayList<Work<?>>();
    for (var work = waiting.poll(); work != null; work = waiting.poll()) together.add(work);
    if (!together.isEmpty()) commit(together);
  }

  private void commit(List<Work<?>> together) {
    try {
      transactions.executeWrite(
          status -> {
            for (var work : together) work.run(status.getConnection());
            return together.size();
          });
      together.forEach(Work::committed);
    } catch (Throwable notCommitted) { // or else the callers would wait for ever
      together.forEach(work -> work.end.completeExceptionally(notCommitted));
    }
  }

  @Override
  public void close() {
    writer.close();
  }

  /** One caller's work, with its end. */
  private static final class Work<T> {
    final CompletableFuture<T> end = new CompletableFuture<>();
    private final Supplier<T> task;
    private Runnable atCommit = () -> {};

    Work(Supplier<T> task) {
      this.task = task;
    }

    void run(Connection connection) throws SQLException {
      Savepoint before = connection.setSavepoint();
      try {
        T done = task.get();
        atCommit = () -> end.complete(done);
        connection.releaseSavepoint(before);
      } catch (Exception failed) { // Micronaut throws SQLException undeclared
        atCommit = () -> end.completeExceptionally(failed);
        connection.rollback(before);
      }
    }

    void committed() {
      atCommit.run();
    }

    T result() {
      try {
        return end.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }
}
