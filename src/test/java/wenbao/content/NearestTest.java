package wenbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN =
      List.of("materials", "time", "nhsa-2022-22-digest", "remote-referral", "remote-retiree", "B");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,        meant
          materails,        materials
          Materials,        materials
          tme,              time
          nhsa-2022-22,     nhsa-2022-22-digest
          remote-referal,   remote-referral
          remote-retire,    remote-retiree
          b,                B
          D,
          place,
          """)
  void finds(String written, @Nullable String meant) {
    assertThat(Nearest.to(written, KNOWN).orElse(null)).isEqualTo(meant);
  }
}
