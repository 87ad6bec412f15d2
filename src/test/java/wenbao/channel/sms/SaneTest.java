package wenbao.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaneTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,                       taken as
          2026-03-02T00:59:59Z,            2026-03-02T00:59:59Z
          2025-03-02T01:00:00Z,            2025-03-02T01:00:00Z
          2026-03-02T01:00:01Z,            2026-03-02T01:00:00Z
          2020-01-01T00:00:00Z,            2026-03-02T01:00:00Z
          -1000000000-01-01T00:00:00Z,     2026-03-02T01:00:00Z
          +1000000000-12-31T23:59:59Z,     2026-03-02T01:00:00Z
          """)
  void takes(Instant written, Instant taken) {
    assertThat(Sane.of(written, NOW)).isEqualTo(taken);
  }
}
