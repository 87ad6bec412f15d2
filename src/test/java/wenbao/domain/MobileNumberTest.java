package wenbao.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobileNumberTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,           read
          13800138000,         13800138000
          +8613800138000,      13800138000
          8613800138000,       13800138000
          008613800138000,     13800138000
          '+86 138 0013 8000', 13800138000
          ' 19912345678 ',     19912345678
          12800138000,         none
          1380013800,          none
          138001380001,        none
          86861380013800,      none
          +85291234567,        none
          10086,               none
          106900001,           none
          0825-2257609,        none
          １３８００１３８０００,   none
          '',                  none
          """)
  void reads(String written, String read) {
    assertThat(MobileNumber.read(written).map(MobileNumber::digits).orElse("none")).isEqualTo(read);
  }

  @Test
  void hides_numbers_that_others_quote() {
    assertThat(MobileNumber.hiddenIn("8613800138000 is blocked"))
        .isEqualTo("861********** is blocked");
  }

  @Test
  void does_not_print_itself() {
    assertThat("" + MobileNumber.read("13800138000")).doesNotContain("138");
  }
}
