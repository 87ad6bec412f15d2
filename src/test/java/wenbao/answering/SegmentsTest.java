package wenbao.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # sign, times, segments
          医,     70,    1
          医,     71,    2
          医,     134,   2
          医,     135,   3
          a,      70,    1
          😀,     35,    1
          😀,     36,    2
          """)
  void counts(String sign, int times, int segments) {
    assertThat(Segments.of(sign.repeat(times))).isEqualTo(segments);
  }
}
