package wenbao.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          # as it was sent,                                                       as people read it
          |<a href="weixin://bizmsgmenu?msgmenucontent=1&msgmenuid=tell-transfer">1 转移</a>|, 1 转移
          |看<a href="https://yibao.example/a/x">大字版</a>。|,                      看大字版。
          |单价<50 元|,                                                              |单价<50 元|
          """)
  void reads_as_people_read_it(String sent, String read) {
    assertThat(Tap.words(sent)).isEqualTo(read);
  }
}
