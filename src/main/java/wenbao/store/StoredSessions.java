package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import wenbao.application.staff.Member;
import wenbao.application.staff.Sessions;

/** Sessions in the database, by the hash of their token: who reads the table is nobody's double. */
@Singleton
final class StoredSessions implements Sessions {
  /** Written down no more often than this; an idle session lives at most so much shorter. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final SessionRows rows;
  private final MemberRows members;
  private final Transactions transactions;
  private final Seal seal;

  StoredSessions(SessionRows rows, MemberRows members, Transactions transactions, Seal seal) {
    this.rows = rows;
    this.members = members;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void begin(String token, String username, Instant at) {
    transactions.write(() -> {
      rows.insert(seal.hash(token), username, at.toEpochMilli());
      return true;
    });
  }

  @Override
  public Optional<Member> use(String token, Instant at, Instant idleSince, Instant begunSince) {
    String hash = seal.hash(token);
    var session = rows.find(hash, idleSince.toEpochMilli(), begunSince.toEpochMilli());
    if (session.isEmpty()) return Optional.empty();
    if (session.get().usedAt() < at.minus(NOTED).toEpochMilli()) {
      transactions.write(() -> rows.used(hash, at.toEpochMilli()));
    }
    return member(session.get());
  }

  @Override
  public Optional<Member> look(String token, Instant idleSince, Instant begunSince) {
    return rows.find(seal.hash(token), idleSince.toEpochMilli(), begunSince.toEpochMilli())
        .flatMap(this::member);
  }

  private Optional<Member> member(SessionRows.SessionRow session) {
    return members.findById(session.username()).map(MemberRow::member).filter(Member::active);
  }

  @Override
  public void end(String token) {
    String hash = seal.hash(token);
    transactions.write(() -> rows.delete(hash));
  }
}
