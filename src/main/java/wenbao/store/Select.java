package wenbao.store;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows by a statement that is put together when it is known what is asked for. */
@Singleton
final class Select {
  /** PostgreSQL's driver would otherwise hold all rows in memory. */
  private static final int AT_ONCE = 1000;

  private final TransactionOperations<Connection> transactions;

  Select(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  interface Each {
    void read(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Object[] values, Row<T> row) {
    var all = new ArrayList<T>();
    each(sql, values, found -> all.add(row.read(found)));
    return all;
  }

  /** The first column of the only row. */
  long number(String sql, Object... values) {
    return list(sql, values, row -> row.getLong(1)).getFirst();
  }

  void each(String sql, Object[] values, Each each) {
    transactions.executeRead(status -> {
      try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
        statement.setFetchSize(AT_ONCE);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) each.read(rows);
        }
      }
      return true;
    });
  }
}
