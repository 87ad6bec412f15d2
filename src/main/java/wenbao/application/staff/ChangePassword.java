package wenbao.application.staff;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives a member another password: his own choice, or one that serves once. */
public final class ChangePassword {
  /** Length is what counts (NIST SP 800-63B); signs and capitals are nobody's duty. */
  public static final int SHORTEST = 10;

  public static final int LONGEST = 128;

  private static final Set<String> TOO_EASY =
      Set.of("1234567890", "0123456789", "password12", "qwertyuiop", "1qaz2wsx3e", "woaini1314");

  private final Staff staff;
  private final Passwords passwords;
  private final InstantSource clock;

  public ChangePassword(Staff staff, Passwords passwords, InstantSource clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * A member changes his own; all his other sessions end.
   *
   * @param session the token of the one that goes on
   * @return what is wrong with it, for the member to read; empty when it was changed
   */
  public Optional<String> change(String old, String chosen, String session, Acting acting) {
    var account = staff.find(acting.member().username()).orElseThrow();
    if (!passwords.matches(old, account.passwordHash())) return Optional.of("现在的密码不对。");
    var wrong = wrong(chosen, account.member());
    if (wrong.isPresent()) return wrong;
    if (chosen.equals(old)) return Optional.of("新密码和现在的一样，请换一个。");
    var act = acting.act(clock.instant(), "password-changed", acting.member().username());
    staff.setPassword(acting.member().username(), passwords.hash(chosen), false, session, act);
    return Optional.empty();
  }

  /** What is wrong with a password of one's own choice. */
  static Optional<String> wrong(String chosen, Member member) {
    int length = chosen.codePointCount(0, chosen.length());
    if (length < SHORTEST) return Optional.of("密码至少 %d 位，现在是 %d 位。".formatted(SHORTEST, length));
    if (length > LONGEST) return Optional.of("密码最多 %d 位。".formatted(LONGEST));
    String small = chosen.toLowerCase(Locale.ROOT);
    boolean easy =
        TOO_EASY.contains(small)
            || chosen.chars().distinct().count() < 4
            || small.contains(member.username()) && length < member.username().length() + 8;
    return easy ? Optional.of("这个密码太容易猜，请换一个：比如几个不相干的词连起来。") : Optional.empty();
  }
}
