package wenbao.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Aspect;
import wenbao.domain.Field;

/** Which numbers can be tapped, and what is dialled then. */
class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # anywhere in an answer                   | dials
          监督电话：0825-2257609                    | 08252257609
          打（0818）3091680或0825-5801815           | 08183091680 08255801815
          请问住房公积金中心：12329。               | 12329
          拨12393或12345                            | 12393 12345
          请马上打 120。                            | 120
          400-816-1234                              | 4008161234
          第120条，缴费120元，打折                  |
          每年12345元                               |
          医保发〔2022〕22号，20260302              |
          身份证510902199001011234                  |
          2257609                                   |
          """)
  void in_a_sentence(String text, String dials) {
    assertThat(dials(Words.of(text, FakeOffice.SUINING), text)).isEqualTo(dials);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # where a telephone is told               | dials in 达州
          3091680                                   | 08183091680
          3091680（办公室）                         | 08183091680
          0818-3091680                              | 08183091680
          保障科 0825-2257609（《权责清单》）       | 08252257609
          12393、12345                              | 12393 12345
          120                                       | 120
          """)
  void where_a_telephone_is_told(String text, String dials) {
    var field = new Field(Aspect.PHONE, "监督电话", text, null, List.of());
    assertThat(dials(Words.of(field, FakeOffice.DAZHOU), text)).isEqualTo(dials);
  }

  private static String dials(List<Words> words, String text) {
    assertThat(words.stream().map(Words::text).collect(Collectors.joining())).isEqualTo(text);
    String dials =
        words.stream().map(Words::dial).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return dials.isEmpty() ? null : dials;
  }
}
