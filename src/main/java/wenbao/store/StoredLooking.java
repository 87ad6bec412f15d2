package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenbao.application.talks.Looking;

/** Who has what open, in the database, because colleagues may be served by other instances. */
@Singleton
final class StoredLooking implements Looking {
  private final LookingRows rows;
  private final Transactions transactions;

  StoredLooking(LookingRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public void look(String ticket, String member, Instant until) {
    transactions.write(() -> rows.put(ticket, member, until.toEpochMilli()));
  }

  @Override
  public void leave(String ticket, String member) {
    transactions.write(() -> rows.delete(ticket, member));
  }

  @Override
  public Set<String> withCitizen(Instant now) {
    return rows.of(CITIZEN, now.toEpochMilli()).stream()
        .map(LookingRows.LookingRow::ticket)
        .collect(Collectors.toSet());
  }

  @Override
  public List<String> at(String ticket, Instant now) {
    return rows.at(ticket, now.toEpochMilli()).stream()
        .map(LookingRows.LookingRow::member)
        .toList();
  }
}
