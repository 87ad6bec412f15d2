package wenbao.application.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Adds members, changes what they may do, gives them passwords that serve once. */
public final class ManageStaff {
  private final Staff staff;
  private final Passwords passwords;
  private final Supplier<String> oncePasswords;
  private final InstantSource clock;

  /**
   * @param oncePasswords random passwords that can be read out on the telephone
   */
  public ManageStaff(
      Staff staff, Passwords passwords, Supplier<String> oncePasswords, InstantSource clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.oncePasswords = oncePasswords;
    this.clock = clock;
  }

  /** What came of it: a password to hand over, or a sentence that says what would be right. */
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /** Shown once, kept nowhere. */
    record OncePassword(String username, String password) implements Outcome {}

    record Wrong(String field, String why) implements Outcome {}
  }

  public List<Member> all() {
    return staff.all();
  }

  public Optional<Member> find(String username) {
    return staff.find(username).map(Staff.Account::member);
  }

  public Outcome add(String username, String name, Set<Role> roles, Acting acting) {
    acting.need(Right.MANAGE_STAFF);
    if (!username.matches(Member.FORM)) {
      return new Outcome.Wrong("username", "用户名用 2 到 32 个小写字母、数字、点或短横，字母开头，比如 wang.li。");
    }
    if (name.isBlank()) return new Outcome.Wrong("name", "请填姓名，同事看得出是谁。");
    if (roles.isEmpty()) return new Outcome.Wrong("roles", "请至少选一个岗位。");
    var member = new Member(username, name.strip(), roles, true, true, false);
    String password = oncePasswords.get();
    var account =
        new Staff.Account(member, passwords.hash(password), Optional.empty(), 0, Instant.EPOCH, 0);
    var act = acting.act(clock.instant(), "member-added", username, roles(roles));
    return staff.add(account, act)
        ? new Outcome.OncePassword(username, password)
        : new Outcome.Wrong("username", "已经有人用“" + username + "”，请换一个。");
  }

  public Outcome change(
      String username, String name, Set<Role> roles, boolean active, Acting acting) {
    acting.need(Right.MANAGE_STAFF);
    Member before = find(username).orElseThrow();
    if (name.isBlank()) return new Outcome.Wrong("name", "请填姓名，同事看得出是谁。");
    if (active && roles.isEmpty()) return new Outcome.Wrong("roles", "请至少选一个岗位；不再用的账号请停用。");
    var after =
        new Member(username, name.strip(), roles, active, before.mustChange(), before.secondStep());
    String how = roles(roles) + (active ? "" : "，停用");
    boolean changed =
        staff.change(after, acting.act(clock.instant(), "member-changed", username, how));
    return changed ? new Outcome.Done() : new Outcome.Wrong("roles", "这是最后一个系统管理员，先让别人当管理员，再改这一个。");
  }

  /** For somebody who has forgotten his password; also ends the lock and all his sessions. */
  public Outcome resetPassword(String username, Acting acting) {
    acting.need(Right.MANAGE_STAFF);
    String password = oncePasswords.get();
    var act = acting.act(clock.instant(), "password-reset", username);
    staff.setPassword(username, passwords.hash(password), true, "", act);
    return new Outcome.OncePassword(username, password);
  }

  private static String roles(Set<Role> roles) {
    return roles.stream().sorted().map(Role::chinese).collect(Collectors.joining("、"));
  }
}
