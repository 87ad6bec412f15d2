package wenbao.application.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The code from a member's telephone, by RFC 6238: six digits, new every half minute. */
public final class SecondStep {
  private static final int SECONDS = 30;

  private final Staff staff;
  private final OneTimeCodes codes;
  private final InstantSource clock;

  public SecondStep(Staff staff, OneTimeCodes codes, InstantSource clock) {
    this.staff = staff;
    this.codes = codes;
    this.clock = clock;
  }

  /** Clocks may differ by one step; a code serves once. */
  boolean accepts(Staff.Account account, String code, Instant now) {
    String digits = code.replaceAll("\\s", "");
    return account
        .secret()
        .flatMap(secret -> step(secret, digits, now))
        .map(step -> staff.useStep(account.member().username(), step))
        .orElse(false);
  }

  private Optional<Long> step(String secret, String code, Instant now) {
    long step = now.getEpochSecond() / SECONDS;
    return List.of(step, step - 1, step + 1).stream()
        .filter(s -> codes.code(secret, Instant.ofEpochSecond(s * SECONDS)).equals(code))
        .findFirst();
  }

  /** A new secret, not in force before {@link #start} has seen a code made with it. */
  public String propose() {
    return codes.secret();
  }

  /** What an authenticator reads from a square: {@code otpauth://totp/…}. */
  public String address(Member member, String secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted("Wenbao", member.username(), secret, "Wenbao");
  }

  /**
   * @return whether the code was made with this secret, and the second step is in force now
   */
  public boolean start(String secret, String code, Acting acting) {
    Instant now = clock.instant();
    if (step(secret, code.replaceAll("\\s", ""), now).isEmpty()) return false;
    String username = acting.member().username();
    staff.setSecret(
        username, Optional.of(secret), acting.act(now, "second-step-started", username));
    return true;
  }

  /** Of oneself, or of somebody who has lost his telephone. */
  public void stop(String username, Acting acting) {
    if (!username.equals(acting.member().username())) acting.need(Right.MANAGE_STAFF);
    staff.setSecret(
        username, Optional.empty(), acting.act(clock.instant(), "second-step-stopped", username));
  }
}
