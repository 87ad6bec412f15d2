package wenbao;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import wenbao.application.staff.AuditLog;
import wenbao.application.staff.ChangePassword;
import wenbao.application.staff.FirstMember;
import wenbao.application.staff.ManageStaff;
import wenbao.application.staff.OneTimeCodes;
import wenbao.application.staff.Passwords;
import wenbao.application.staff.SecondStep;
import wenbao.application.staff.Sessions;
import wenbao.application.staff.SignIn;
import wenbao.application.staff.Staff;

/** Who gets what of the console's people. */
@Factory
final class StaffWiring {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without those that look or sound alike when they are read out. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  @Singleton
  SignIn signIn(
      Staff staff,
      Sessions sessions,
      AuditLog audit,
      Passwords passwords,
      SecondStep secondStep,
      @Value("${wenbao.console.idle:30m}") Duration idle,
      InstantSource clock) {
    return new SignIn(
        staff, sessions, audit, passwords, secondStep, StaffWiring::token, idle, clock);
  }

  @Singleton
  SecondStep secondStep(Staff staff, OneTimeCodes codes, InstantSource clock) {
    return new SecondStep(staff, codes, clock);
  }

  @Singleton
  ChangePassword changePassword(Staff staff, Passwords passwords, InstantSource clock) {
    return new ChangePassword(staff, passwords, clock);
  }

  @Singleton
  ManageStaff manageStaff(Staff staff, Passwords passwords, InstantSource clock) {
    return new ManageStaff(staff, passwords, StaffWiring::oncePassword, clock);
  }

  @Singleton
  FirstMember firstMember(Staff staff, Passwords passwords, InstantSource clock) {
    return new FirstMember(staff, passwords, clock);
  }

  private static String token() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Some 60 bits, in groups of four: {@code k7xm-29qw-hd4c}. */
  static String oncePassword() {
    var password = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      if (i > 0 && i % 4 == 0) password.append('-');
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
