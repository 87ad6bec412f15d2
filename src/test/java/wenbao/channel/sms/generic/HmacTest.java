package wenbao.channel.sms.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacTest {
  // printf '1767225600\n{"id":"1"}' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
  private static final String OPENSSL =
      "e1590f485130384a5e7aa0244f0fae21cb00ef9a1197d912e48f17b66bbe1204";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final byte[] BODY = "{\"id\":\"1\"}".getBytes();

  @Test
  void signs_as_openssl_does() {
    assertThat(Hmac.of(SECRET, Instant.ofEpochSecond(1767225600), BODY))
        .isEqualTo(new Hmac("1767225600", OPENSSL));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          # timestamp,  signature, now,        proves
          1767225600,   good,      1767225600, true
          1767225600,   GOOD,      1767225600, true
          1767225600,   good,      1767225900, true
          1767225600,   good,      1767225300, true
          1767225600,   good,      1767225901, false
          1767225600,   good,      1767225299, false
          1767225601,   good,      1767225600, false
          1767225600,   0123,      1767225600, false
          1767225600,   '',        1767225600, false
          1767225600,   none,      1767225600, false
          none,         good,      1767225600, false
          today,        good,      1767225600, false
          -1767225600,  good,      1767225600, false
          99999999999999999999, good, 1767225600, false
          """)
  void proves(String timestamp, String signature, long now, boolean proves) {
    var given =
        "good".equals(signature)
            ? OPENSSL
            : "GOOD".equals(signature) ? OPENSSL.toUpperCase() : signature;

    assertThat(
            Hmac.proves(timestamp, given, SECRET, Instant.ofEpochSecond(now).plusMillis(999), BODY))
        .isEqualTo(proves);
  }
}
