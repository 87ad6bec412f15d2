package wenbao.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # before, emoji, after, lengths of the segments
          0,        0,     0,     0
          1,        0,     0,     1
          70,       0,     0,     70
          68,       1,     0,     70
          71,       0,     0,     67 4
          69,       1,     0,     67 4
          134,      0,     0,     67 67
          135,      0,     0,     67 67 1
          160,      0,     0,     67 67 26
          66,       1,     66,    66 67 1
          66,       1,     65,    66 67
          65,       1,     67,    67 67
          0,        35,    0,     70
          0,        36,    0,     66 6
          """)
  void cuts(int before, int emoji, int after, String lengths) {
    var text = "保".repeat(before) + "😀".repeat(emoji) + "a".repeat(after);

    var segments = Segments.of(text);

    assertThat(segments.stream().map(one -> "" + one.length()).toList())
        .containsExactly(lengths.split(" "));
    assertThat(String.join("", segments)).isEqualTo(text);
  }
}
