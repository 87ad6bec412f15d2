package wenbao.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be configured as {@code wenbao.address}. */
class PublicAddressTest {
  @Test
  void our_examples_are_accepted() {
    assertThat(PublicAddress.EXAMPLES)
        .allSatisfy(e -> assertThat(PublicAddress.of(e).orElseThrow()).hasToString(e));
  }

  @ParameterizedTest
  @CsvSource({
    "https://yibao.example.gov.cn/, https://yibao.example.gov.cn",
    "' http://127.0.0.1:8080/ ',    http://127.0.0.1:8080",
    "http://[::1]:8080,             http://[::1]:8080",
  })
  void is_kept_without_what_is_not_needed(String written, String kept) {
    assertThat(PublicAddress.of(written).orElseThrow()).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void may_be_left_out(String written) {
    assertThat(PublicAddress.of(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yibao.example.gov.cn",
        "ftp://yibao.example.gov.cn",
        "//yibao.example.gov.cn",
        "https://",
        "https:///a",
        "https://yibao.example.gov.cn/yibao",
        "https://yibao.example.gov.cn//",
        "https://yibao.example.gov.cn?from=sms",
        "https://yibao.example.gov.cn/?",
        "https://yibao.example.gov.cn#top",
        "https://admin:secret@yibao.example.gov.cn",
        "https://yibao example.gov.cn",
        "https://yibao.example.gov.cn:port",
        "https://医保.cn",
      })
  void anything_else_is_refused_with_what_would_be_right(String written) {
    assertThatThrownBy(() -> PublicAddress.of(written))
        .hasMessageContainingAll("wenbao.address", "WENBAO_ADDRESS", "https://yibao.example");
  }
}
