package wenbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfWidthTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,          read
          １２３９３,         12393
          '　医保码　',       医保码
          ＹＩＢＡＯ,         YIBAO
          '医保\u200b码',     医保 码
          '',                 ''
          """)
  void reads(String written, String read) {
    assertThat(new Reading(new HalfWidth()).read(written).text()).isEqualTo(read);
  }
}
