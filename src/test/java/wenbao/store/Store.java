package wenbao.store;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import wenbao.application.Conversations;
import wenbao.application.InquiryLog;
import wenbao.application.Outbox;
import wenbao.domain.Channel;

/** One instance of the service, as far as the store goes. */
record Store(ApplicationContext context) implements AutoCloseable {
  static Store open(Map<String, Object> configuration) {
    return new Store(ApplicationContext.run(configuration, "test"));
  }

  InquiryLog inquiries() {
    return context.getBean(InquiryLog.class);
  }

  Conversations conversations() {
    return context.getBean(Conversations.class);
  }

  Outbox outbox() {
    return context.getBean(Outbox.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  void empty() {
    for (var table :
        List.of(
            "inquiry",
            "conversation",
            "outbox",
            "early_report",
            "push_window",
            "shared_token",
            "leaving",
            "sent_in_day",
            "opted_out",
            "short_link",
            "judgement",
            "member",
            "session",
            "ticket",
            "ticket_message",
            "draft",
            "note",
            "looking",
            "canned",
            "audit")) {
      sql("DELETE FROM " + table);
    }
    sql("UPDATE audit_end SET number = 0, seal = ''");
  }

  /** The id of a new message that waits to be sent. */
  String owed(Channel channel, String account) {
    String id = "owed-" + UUID.randomUUID();
    sql(
        "INSERT INTO outbox (id, inquiry, channel, account, recipient_sealed, recipient_hash, text,"
            + " part, state, tries, owed_at, next_at, lease_until) VALUES ('%s', '%s', '%s', '%s',"
                .formatted(id, id, channel.id(), account)
            + " 'nobody', 'nobody', '好', 0, 'waiting', 0, 0, 9000000000000000000, 0)");
    return id;
  }

  /** The first value that the statement returns, as text; empty when it returns none. */
  String sql(String sql) {
    return transactions().executeWrite(status -> first(status.getConnection(), sql));
  }

  String reading(String sql) {
    return transactions().executeRead(status -> first(status.getConnection(), sql));
  }

  private TransactionOperations<Connection> transactions() {
    return context.getBean(Argument.of(TransactionOperations.class, Connection.class));
  }

  private static String first(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (!statement.execute(sql)) return "";
      var found = statement.getResultSet();
      return found.next() ? found.getString(1) : "";
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
