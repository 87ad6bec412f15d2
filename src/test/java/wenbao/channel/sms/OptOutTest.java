package wenbao.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptOutTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,     opt-out
          R,             true
          ' td ',        true
          Ｔ,            true
          退订,          true
          0000,          true
          Stop,          true
          0,             false
          1,             false
          退休,          false
          退订医保,      false
          取消备案,      false
          """)
  void reads(String written, boolean optOut) {
    assertThat(OptOut.isSaidBy(written)).isEqualTo(optOut);
  }
}
