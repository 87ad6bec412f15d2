package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FitTest {
  private static final String LINE = "带身份凭证和转诊材料。";

  @Test
  void whatFitsStaysAsItIs() {
    for (String text : new String[] {"", LINE, "码".repeat(600), "x".repeat(1800), "a\n"}) {
      assertThat(Fit.fit(text)).isEqualTo(text);
    }
  }

  @Test
  void isCutAtALineEnd() {
    String text = (LINE + "\n").repeat(100);
    assertThat(Fit.fit(text)).isEqualTo((LINE + "\n").repeat(51) + LINE);
  }

  @Test
  void oneLongLineIsCutBetweenCharacters() {
    assertThat(Fit.fit("码".repeat(700))).isEqualTo("码".repeat(600));
    assertThat(Fit.fit("x" + "😀".repeat(500))).isEqualTo("x" + "😀".repeat(449));
    assertThat(Fit.fit("é".repeat(1000)).getBytes(UTF_8)).hasSize(1800);
  }

  @Test
  void noHalfLinkIsLeft() {
    String link = "<a href=\"https://www.example.gov.cn/\">官网</a>";
    assertThat(Fit.fit("码".repeat(590) + link)).isEqualTo("码".repeat(590));
    assertThat(Fit.fit("码".repeat(500) + link + "码".repeat(90)))
        .startsWith("码".repeat(500) + link + "码")
        .doesNotContain("码".repeat(501));
  }
}
