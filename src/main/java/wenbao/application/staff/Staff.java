package wenbao.application.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people who work in the console, with what is needed to know them again. */
public interface Staff {
  /**
   * @param passwordHash as {@link Passwords} makes it
   * @param secret of the second step; empty while there is none
   * @param failures wrong passwords in a row
   * @param lockedUntil nobody is let in under this name before
   * @param lastStep the time step of the code used last: a code serves once
   */
  record Account(
      Member member,
      String passwordHash,
      Optional<String> secret,
      int failures,
      Instant lockedUntil,
      long lastStep) {}

  Optional<Account> find(String username);

  /** All of them, by name. */
  List<Member> all();

  /** Nothing is added where the name is taken. */
  boolean add(Account account, Act act);

  /**
   * Roles, name, whether active. False, and nothing is written, where no active administrator would
   * be left.
   */
  boolean change(Member member, Act act);

  /** A new password ends the failures and all sessions but this one. */
  void setPassword(String username, String hash, boolean mustChange, String keep, Act act);

  /** Empty: no second step any more. */
  void setSecret(String username, Optional<String> secret, Act act);

  /** One more wrong try, counted in the database so that several instances count together. */
  int failed(String username, Act act);

  void lock(String username, Instant until, Act act);

  /**
   * The failures are forgotten; false, and nothing is written, where the name was locked while the
   * password was looked at: many tries at once are no way round the lock.
   */
  boolean succeeded(String username, Act act);

  /** Takes the code of this step; false when it was used before. */
  boolean useStep(String username, long step);
}
