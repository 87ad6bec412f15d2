package wenbao.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityTest {
  @Test
  void passwords_are_hashed_by_argon2id_with_a_salt_each() {
    var passwords = new Argon2Passwords();
    String one = passwords.hash("竹子-收音机-三月");
    String two = passwords.hash("竹子-收音机-三月");
    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(two);
    assertThat(passwords.matches("竹子-收音机-三月", one)).isTrue();
    assertThat(passwords.matches("竹子-收音机-四月", one)).isFalse();
  }

  /** The vectors of RFC 6238, appendix B, cut to six digits; the secret is its ASCII seed. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037"
  })
  void codes_are_those_of_the_standard(long second, String code) {
    String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    assertThat(new TimedCodes().code(secret, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void a_secret_is_what_authenticators_take() {
    assertThat(new TimedCodes().secret()).matches("[A-Z2-7]{32}");
  }
}
