package wenbao.application.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the first account where there is none: {@code admin}, with all roles, because somebody must
 * try everything before there are others. A small office may leave it so; a big one takes the roles
 * away again once they have people.
 */
public final class FirstMember {
  public static final String USERNAME = "admin";

  private final Staff staff;
  private final Passwords passwords;
  private final InstantSource clock;

  public FirstMember(Staff staff, Passwords passwords, InstantSource clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Whether there is nobody yet. */
  public boolean isNeeded() {
    return staff.all().isEmpty();
  }

  /**
   * @param password from the configuration, or random
   * @param once whether it must be changed when it was used
   * @return whether there was nobody yet, so that it was made
   */
  public boolean make(String password, boolean once) {
    if (!isNeeded()) return false;
    var member = new Member(USERNAME, "管理员", Set.of(Role.values()), true, once, false);
    var account =
        new Staff.Account(member, passwords.hash(password), Optional.empty(), 0, Instant.EPOCH, 0);
    return staff.add(account, new Act(clock.instant(), "-", "-", "member-added", USERNAME, "首次启动"));
  }

  /** Whether the first password still serves. */
  public boolean isUnchanged() {
    return staff.find(USERNAME).map(a -> a.member().mustChange()).orElse(false);
  }
}
