package wenbao.application.tickets;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenbao.application.staff.Act;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.application.staff.Staff;

/** Colleagues who are only looked up. */
final class FakeStaff implements Staff {
  private final Map<String, Member> members = new LinkedHashMap<>();

  void add(String username, String name, boolean active, Role role) {
    members.put(username, new Member(username, name, Set.of(role), active, false, false));
  }

  @Override
  public Optional<Account> find(String username) {
    return Optional.ofNullable(members.get(username))
        .map(member -> new Account(member, "", Optional.empty(), 0, Instant.EPOCH, 0));
  }

  @Override
  public List<Member> all() {
    return List.copyOf(members.values());
  }

  @Override
  public boolean add(Account account, Act act) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean change(Member member, Act act) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setPassword(String username, String hash, boolean must, String keep, Act act) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setSecret(String username, Optional<String> secret, Act act) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int failed(String username, Act act) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void lock(String username, Instant until, Act act) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean succeeded(String username, Act act) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean useStep(String username, long step) {
    throw new UnsupportedOperationException();
  }
}
