package wenbao.channel.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # earlier, longest, least
          0,         PT1S,    PT0.8S
          1,         PT2S,    PT1.6S
          2,         PT4S,    PT3.2S
          8,         PT4M16S, PT3M24.8S
          9,         PT8M32S, PT6M49.6S
          10,        PT10M,   PT8M
          11,        give up, give up
          40,        give up, give up
          """)
  void waits(int earlier, String longest, String least) {
    assertThat(wait(earlier, 0, 12, "PT24H")).isEqualTo(longest);
    assertThat(wait(earlier, 1, 12, "PT24H")).isEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # earlier, patience, wait
          152,       PT24H,    PT10M
          153,       PT24H,    give up
          2,         PT4S,     PT4S
          3,         PT4S,     give up
          """)
  void gives_up_after_waiting_long(int earlier, String patience, String wait) {
    assertThat(wait(earlier, 0, 1000, patience)).isEqualTo(wait);
  }

  private static String wait(int earlier, double chance, int tries, String patience) {
    var settings =
        new SendingSettings(
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            8,
            2,
            Duration.ofSeconds(1),
            Duration.ofMinutes(10),
            tries,
            Duration.parse(patience));
    return new Backoff(settings, () -> chance)
        .after(earlier)
        .map(Duration::toString)
        .orElse("give up");
  }
}
