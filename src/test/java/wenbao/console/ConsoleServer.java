package wenbao.console;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.TransactionOperations;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenbao.application.staff.Act;
import wenbao.application.staff.Member;
import wenbao.application.staff.Passwords;
import wenbao.application.staff.Role;
import wenbao.application.staff.Staff;
import wenbao.testing.InventedInquiries;

/** The service with everything in it but the embeddings, and people who work with it. */
record ConsoleServer(EmbeddedServer server) implements AutoCloseable {
  static final String PASSWORD = "four quiet horses at night";

  static ConsoleServer start(Path data) {
    Map<String, Object> settings =
        Map.of(
            "wenbao.data",
            data.toString(),
            "wenbao.embeddings",
            "false",
            "wenbao.admin.password",
            PASSWORD,
            "micronaut.server.port",
            "-1");
    return new ConsoleServer(ApplicationContext.run(EmbeddedServer.class, settings, "test"));
  }

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  URI uri() {
    return server.getURI();
  }

  Instant now() {
    return bean(InstantSource.class).instant();
  }

  void add(String username, String name, Role... roles) {
    var member = new Member(username, name, Set.of(roles), true, false, false);
    String hash = bean(Passwords.class).hash(PASSWORD);
    var act = new Act(now(), "test", "本机", "member-added", username, "");
    bean(Staff.class)
        .add(new Staff.Account(member, hash, Optional.empty(), 0, Instant.EPOCH, 0), act);
  }

  void invent(int rows, int days) {
    transactions().executeWrite(status -> fill(status.getConnection(), rows, now(), days));
  }

  private static boolean fill(Connection connection, int rows, Instant end, int days) {
    try {
      InventedInquiries.fill(connection, rows, end, days);
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String sql(String sql) {
    return transactions()
        .executeWrite(status -> {
          try (var statement = status.getConnection().createStatement()) {
            if (!statement.execute(sql)) return "";
            var rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private TransactionOperations<Connection> transactions() {
    return server
        .getApplicationContext()
        .getBean(Argument.of(TransactionOperations.class, Connection.class));
  }

  @Override
  public void close() {
    server.close();
  }
}
