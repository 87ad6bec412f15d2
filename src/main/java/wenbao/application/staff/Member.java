package wenbao.application.staff;

import java.util.Set;

/**
 * Somebody who works in the console.
 *
 * @param username what is typed to sign in: small letters, digits, dots, hyphens
 * @param name as colleagues call them
 * @param active whether they may sign in
 * @param mustChange whether somebody else has chosen the password, which then serves only once
 * @param secondStep whether a code from their telephone is asked for too
 */
public record Member(
    String username,
    String name,
    Set<Role> roles,
    boolean active,
    boolean mustChange,
    boolean secondStep) {
  public Member {
    if (!username.matches(FORM)) {
      throw new IllegalArgumentException("not a user name: 2 to 32 small letters, digits, . or -");
    }
    roles = Set.copyOf(roles);
  }

  /** How user names look; also for the {@code pattern} of a field. */
  public static final String FORM = "[a-z][a-z0-9.\\-]{1,31}";

  public boolean may(Right right) {
    return roles.stream().anyMatch(role -> role.rights().contains(right));
  }
}
