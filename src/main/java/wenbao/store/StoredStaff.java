package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Act;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.application.staff.Staff;

/** The people of the console in the database. */
@Singleton
final class StoredStaff implements Staff {
  private final MemberRows rows;
  private final SessionRows sessions;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Seal seal;

  StoredStaff(
      MemberRows rows,
      SessionRows sessions,
      AuditTrail audit,
      Transactions transactions,
      Seal seal) {
    this.rows = rows;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public Optional<Account> find(String username) {
    return rows.findById(username).map(row -> row.account(seal));
  }

  @Override
  public List<Member> all() {
    return rows.all().stream().map(MemberRow::member).toList();
  }

  @Override
  public boolean add(Account account, Act act) {
    return transactions.write(() -> {
      boolean added = rows.insert(MemberRow.of(account, seal)) == 1;
      if (added) audit.write(act);
      return added;
    });
  }

  /** Two who change each other at once come one after the other: each writes his entry first. */
  @Override
  public boolean change(Member member, Act act) {
    try {
      return transactions.write(() -> {
        audit.write(act);
        boolean manages = member.active() && member.roles().contains(Role.ADMINISTRATOR);
        int changed =
            rows.change(
                member.username(),
                member.name(),
                MemberRow.roles(member),
                member.active(),
                manages);
        if (changed == 0) throw new NobodyLeft();
        if (!member.active()) sessions.deleteOf(member.username());
        return true;
      });
    } catch (NobodyLeft undone) {
      return false;
    }
  }

  /** Undoes the entry too. */
  private static final class NobodyLeft extends RuntimeException {}

  @Override
  public void setPassword(String username, String hash, boolean mustChange, String keep, Act act) {
    transactions.write(() -> {
      sessions.deleteOthers(username, keep.isEmpty() ? "" : seal.hash(keep));
      audit.write(act);
      return rows.setPassword(username, hash, mustChange);
    });
  }

  @Override
  public void setSecret(String username, Optional<String> secret, Act act) {
    transactions.write(() -> {
      audit.write(act);
      return rows.setSecret(username, secret.map(seal::seal).orElse(null));
    });
  }

  @Override
  public int failed(String username, Act act) {
    return transactions.write(() -> {
      audit.write(act);
      return rows.failed(username).stream().findFirst().orElse(0);
    });
  }

  @Override
  public void lock(String username, Instant until, Act act) {
    transactions.write(() -> {
      audit.write(act);
      return rows.lock(username, until.toEpochMilli());
    });
  }

  @Override
  public boolean succeeded(String username, Act act) {
    return transactions.write(() -> {
      boolean open = rows.succeeded(username, act.at().toEpochMilli()) == 1;
      if (open) audit.write(act);
      return open;
    });
  }

  @Override
  public boolean useStep(String username, long step) {
    return transactions.write(() -> rows.useStep(username, step) == 1);
  }
}
