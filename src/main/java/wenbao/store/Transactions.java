package wenbao.store;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** All or nothing, in the way that suits the database. */
@Singleton
final class Transactions {
  private final TransactionOperations<Connection> operations;
  private final GroupCommit group;
  private final boolean alone;

  Transactions(
      TransactionOperations<Connection> operations,
      @Property(name = "datasources.default.url") String url) {
    this.operations = operations;
    this.group = new GroupCommit(operations);
    this.alone = SqliteFile.isSqlite(url);
  }

  /** PostgreSQL has many writers and gathers their commits itself. */
  <T> T write(Supplier<T> work) {
    return alone ? group.write(work) : operations.executeWrite(status -> work.get());
  }

  /** Whether one writes at a time, as SQLite does, so that rows need not be locked. */
  boolean alone() {
    return alone;
  }

  @PreDestroy
  void close() {
    group.close();
  }
}
