package wenbao.application.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People, sessions and the log in memory. */
final class FakeStaff implements Staff, Sessions, AuditLog {
  final Map<String, Account> accounts = new HashMap<>();
  final Map<String, String> sessions = new HashMap<>();
  final List<Act> acts = new ArrayList<>();

  /** What was done, by verb. */
  List<String> deeds() {
    return acts.stream().map(Act::what).toList();
  }

  @Override
  public Optional<Account> find(String username) {
    return Optional.ofNullable(accounts.get(username));
  }

  @Override
  public List<Member> all() {
    return accounts.values().stream().map(Account::member).toList();
  }

  @Override
  public boolean add(Account account, Act act) {
    if (accounts.putIfAbsent(account.member().username(), account) != null) return false;
    return acts.add(act);
  }

  @Override
  public boolean change(Member m, Act act) {
    boolean left =
        isAdministrator(m)
            || accounts.values().stream()
                .map(Account::member)
                .anyMatch(o -> !o.username().equals(m.username()) && isAdministrator(o));
    if (!left) return false;
    accounts.computeIfPresent(
        m.username(),
        (name, a) ->
            new Account(
                m, a.passwordHash(), a.secret(), a.failures(), a.lockedUntil(), a.lastStep()));
    acts.add(act);
    return true;
  }

  private static boolean isAdministrator(Member m) {
    return m.active() && m.roles().contains(Role.ADMINISTRATOR);
  }

  @Override
  public void setPassword(String username, String hash, boolean mustChange, String keep, Act act) {
    var a = accounts.get(username);
    var m = a.member();
    var member =
        new Member(m.username(), m.name(), m.roles(), m.active(), mustChange, m.secondStep());
    accounts.put(username, new Account(member, hash, a.secret(), 0, Instant.EPOCH, a.lastStep()));
    sessions.entrySet().removeIf(s -> s.getValue().equals(username) && !s.getKey().equals(keep));
    acts.add(act);
  }

  @Override
  public void setSecret(String username, Optional<String> secret, Act act) {
    var a = accounts.get(username);
    accounts.put(
        username,
        new Account(a.member(), a.passwordHash(), secret, a.failures(), a.lockedUntil(), 0));
    acts.add(act);
  }

  @Override
  public int failed(String username, Act act) {
    acts.add(act);
    return count(username, find(username).orElseThrow().failures() + 1, Instant.EPOCH);
  }

  @Override
  public void lock(String username, Instant until, Act act) {
    acts.add(act);
    count(username, 0, until);
  }

  @Override
  public boolean succeeded(String username, Act act) {
    if (find(username).orElseThrow().lockedUntil().isAfter(act.at())) return false;
    lock(username, Instant.EPOCH, act);
    return true;
  }

  private int count(String username, int failures, Instant until) {
    var a = accounts.get(username);
    accounts.put(
        username,
        new Account(a.member(), a.passwordHash(), a.secret(), failures, until, a.lastStep()));
    return failures;
  }

  @Override
  public boolean useStep(String username, long step) {
    var a = accounts.get(username);
    if (a.lastStep() >= step) return false;
    accounts.put(
        username,
        new Account(a.member(), a.passwordHash(), a.secret(), a.failures(), a.lockedUntil(), step));
    return true;
  }

  @Override
  public void begin(String token, String username, Instant at) {
    sessions.put(token, username);
  }

  @Override
  public Optional<Member> use(String token, Instant at, Instant idleSince, Instant begunSince) {
    return look(token, idleSince, begunSince);
  }

  @Override
  public Optional<Member> look(String token, Instant idleSince, Instant begunSince) {
    return Optional.ofNullable(sessions.get(token)).flatMap(this::find).map(Account::member);
  }

  @Override
  public void end(String token) {
    sessions.remove(token);
  }

  @Override
  public void append(Act act) {
    acts.add(act);
  }

  @Override
  public List<Entry> page(Filter filter, long before, int most) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Long> firstBroken() {
    throw new UnsupportedOperationException();
  }
}
