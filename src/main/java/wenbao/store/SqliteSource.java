package wenbao.store;

import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;

/** Opens the connections that the pool hands out when the database is an SQLite file. */
final class SqliteSource extends SQLiteDataSource {
  private static final int BUSY_MILLIS = 10_000;

  SqliteSource(String url) {
    super(durable());
    setUrl(url);
  }

  private static SQLiteConfig durable() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // We tell the channel “stored” and it never asks again: by then it must be on the disk.
    config.setSynchronous(SynchronousMode.FULL);
    // Another process, say a backup, may hold the file for a moment.
    config.setBusyTimeout(BUSY_MILLIS);
    // A transaction that reads first and writes later would fail at once if another came between.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return config;
  }

  @Override
  public SQLiteConnection getConnection(String username, String password) throws SQLException {
    String file = getUrl().substring(JDBC.PREFIX.length());
    return new Connection(getUrl(), file, getConfig().toProperties());
  }

  /** The driver refuses to change an open connection to read-only; Micronaut Data does so often. */
  private static final class Connection extends JDBC4Connection {
    Connection(String url, String file, java.util.Properties properties) throws SQLException {
      super(url, file, properties);
    }

    /** Readers need not wait for the one writer. */
    @Override
    public void setReadOnly(boolean readOnly) {
      setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
    }
  }
}
