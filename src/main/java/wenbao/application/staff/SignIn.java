package wenbao.application.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets members in. Five wrong tries in a row lock a name for a quarter of an hour; who guesses
 * never learns whether a name exists.
 */
public final class SignIn {
  static final int TRIES = 5;
  static final Duration LOCK = Duration.ofMinutes(15);

  /** A working day, with some of the next. */
  static final Duration LONGEST = Duration.ofHours(12);

  private final Staff staff;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Passwords passwords;
  private final SecondStep secondStep;
  private final Supplier<String> tokens;
  private final Duration idle;
  private final InstantSource clock;
  private final Strangers strangers = new Strangers();
  private final String nobody;

  /**
   * @param tokens random ones that nobody guesses
   * @param idle after how long without a click somebody must sign in again
   */
  public SignIn(
      Staff staff,
      Sessions sessions,
      AuditLog audit,
      Passwords passwords,
      SecondStep secondStep,
      Supplier<String> tokens,
      Duration idle,
      InstantSource clock) {
    this.staff = staff;
    this.sessions = sessions;
    this.audit = audit;
    this.passwords = passwords;
    this.secondStep = secondStep;
    this.tokens = tokens;
    this.idle = idle;
    this.clock = clock;
    this.nobody = passwords.hash(tokens.get());
  }

  /** How it went. */
  public sealed interface Result {
    /**
     * @param token names the session; only the browser keeps it
     */
    record In(String token, Member member) implements Result {}

    /** The name or the password is wrong, or nobody may sign in under this name. */
    record Wrong() implements Result {}

    record Locked(Instant until) implements Result {}

    /** The password is right; the code is missing, wrong, or was used before. */
    record CodeNeeded(boolean given) implements Result {}
  }

  /**
   * @param code of the second step; empty while none was asked for
   * @param from the address it comes from
   */
  public Result signIn(String username, String password, String code, String from) {
    Instant now = clock.instant();
    var found = staff.find(username).filter(account -> account.member().active());
    if (found.isEmpty()) return unknown(username, password, from, now);
    var account = found.get();
    if (account.lockedUntil().isAfter(now)) return new Result.Locked(account.lockedUntil());
    if (!passwords.matches(password, account.passwordHash())) return wrong(account, from, now);
    if (account.secret().isPresent()) {
      if (code.isBlank()) return new Result.CodeNeeded(false);
      if (!secondStep.accepts(account, code, now)) return wrongCode(account, from, now);
    }
    return in(account.member(), from, now);
  }

  private Result in(Member member, String from, Instant now) {
    var act = new Acting(member, from).act(now, "signed-in", "");
    if (!staff.succeeded(member.username(), act)) return new Result.Locked(now.plus(LOCK));
    String token = tokens.get();
    sessions.begin(token, member.username(), now);
    return new Result.In(token, member);
  }

  /** Takes as long as for a name that exists. */
  private Result unknown(String username, String password, String from, Instant now) {
    passwords.matches(password, nobody);
    boolean isName = username.matches(Member.FORM);
    String typed = isName ? username : "?"; // perhaps it was a password
    audit.append(new Act(now, typed, from, "sign-in-failed", "", "没有这个账号或已停用"));
    if (!isName) return new Result.Wrong();
    var locked = strangers.tried(username, TRIES, LOCK, now);
    return locked.<Result>map(Result.Locked::new).orElseGet(Result.Wrong::new);
  }

  private Result wrong(Staff.Account account, String from, Instant now) {
    var locked = count(account, "密码不对", from, now);
    return locked.<Result>map(Result.Locked::new).orElseGet(Result.Wrong::new);
  }

  private Result wrongCode(Staff.Account account, String from, Instant now) {
    var locked = count(account, "验证码不对", from, now);
    return locked.<Result>map(Result.Locked::new).orElseGet(() -> new Result.CodeNeeded(true));
  }

  private Optional<Instant> count(Staff.Account account, String why, String from, Instant now) {
    var acting = new Acting(account.member(), from);
    String username = account.member().username();
    int failures = staff.failed(username, acting.act(now, "sign-in-failed", "", why));
    if (failures < TRIES) return Optional.empty();
    Instant until = now.plus(LOCK);
    staff.lock(username, until, acting.act(now, "locked", username, "连着输错 5 次，锁 15 分钟"));
    return Optional.of(until);
  }

  /** Who is signed in under this token, if anybody still is. */
  public Optional<Member> member(String token) {
    Instant now = clock.instant();
    return sessions.use(token, now, now.minus(idle), now.minus(LONGEST));
  }

  /** The same for what a page asks by itself, which does not show that anybody sits before it. */
  public Optional<Member> look(String token) {
    Instant now = clock.instant();
    return sessions.look(token, now.minus(idle), now.minus(LONGEST));
  }

  public void signOut(String token, Acting acting) {
    sessions.end(token);
    audit.append(acting.act(clock.instant(), "signed-out", ""));
  }
}
