package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final String RIGHT = "f464b24fc39322e44b38aa78f5edd27bd1441696";

  @Test
  void tencentsOwnExample() {
    assertThat(Signature.of("AAAAA", "1714036504", "1514711492")).isEqualTo(RIGHT);
    assertThat(Signature.matches(RIGHT, "AAAAA", "1714036504", "1514711492")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "f464b24fc39322e44b38aa78f5edd27bd144169",
        "f464b24fc39322e44b38aa78f5edd27bd1441697",
        "F464B24FC39322E44B38AA78F5EDD27BD1441696",
        "f464b24fc39322e44b38aa78f5edd27bd14416960",
        "签名"
      })
  void anythingElseIsWrong(String given) {
    assertThat(Signature.matches(given, "AAAAA", "1714036504", "1514711492")).isFalse();
  }
}
