package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAccountTest {
  private static final String KEY = Settings.KEY;

  @Test
  void anAccountWithItsKeyIsSafe() {
    var account = check(Settings.safe("gh_1"), null).check("gh_1", Settings.safe("gh_1"), null);
    assertThat(account.orElseThrow().mode()).isEqualTo(Mode.SAFE);
    assertThat(account.orElseThrow().api()).isEqualTo(URI.create("https://api.weixin.qq.com"));
    assertThat(account.orElseThrow()).hasToString("Account[gh_1 SAFE]");
    assertThat(Settings.safe("gh_1")).hasToString("AccountSettings[gh_1]");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # bureau, app-id, token, aes-key, api, mode,                            complaints about
          suining, wx0123456789abcdef, GovBotToken2026, KEY, -, -,                ''
          suining, wx0123456789abcdef, GovBotToken2026, KEY, -, Compatible,       ''
          suining, wx0123456789abcdef, GovBotToken2026, KEY, http://127.0.0.1:9, safe, ''
          suining, wx0123456789abcdef, GovBotToken2026, KEY, -, plain,            ''
          suining, -, GovBotToken2026, -, -, -,                                   ''
          suining, -, GovBotToken2026, -, -, plain,                               ''
          -,       -, GovBotToken2026, -, -, -,                                   bureau
          遂宁,    -, GovBotToken2026, -, -, -,                                   bureau
          suining, -, -, -, -, -,                                                 token
          suining, -, GovBotToken2026, KEY, -, -,                                 app-id
          suining, gh_suining01, GovBotToken2026, KEY, -, -,                      app-id
          suining, wx0123456789abcdef, 令牌, KEY, -, -,                           token
          suining, wx0123456789abcdef, GovBotToken2026, KEYx, -, -,               aes-key
          suining, wx0123456789abcdef, GovBotToken2026, -, -, safe,               aes-key
          suining, wx0123456789abcdef, GovBotToken2026, -, -, compatible,         aes-key
          suining, wx0123456789abcdef, GovBotToken2026, KEY, -, encrypted,        mode
          suining, wx0123456789abcdef, GovBotToken2026, KEY, api.weixin.qq.com, -, api
          suining, wx0123456789abcdef, GovBotToken2026, KEY, ftp://a.b, -,        api
          suining, wx0123456789abcdef, GovBotToken2026, KEY, 'http://a b', -,     api
          -,       weixin, t, short, x, y,                  mode bureau token app-id aes-key api
          """)
  void saysWhatWouldBeRight(
      String bureau,
      String appId,
      String token,
      String aesKey,
      String api,
      String mode,
      String about) {
    String key = aesKey == null ? null : aesKey.replace("KEY", KEY);
    var check =
        check(
            new AccountSettings("gh_1", bureau, appId, token, null, key, null, null, api, mode),
            null);
    assertThat(check.complaints())
        .extracting(c -> c.replaceAll("wenbao.wechat.accounts.gh_1.([a-z-]+): .* \\(.+\\)", "$1"))
        .containsExactly(about.isEmpty() ? new String[0] : about.split(" "))
        .as("a complaint repeats nothing secret")
        .allSatisfy(c -> assertThat(c).doesNotContain(KEY));
  }

  @Test
  void aComplaintSaysHowLongTheKeyIs() {
    var settings =
        new AccountSettings(
            "gh_1", "suining", Settings.APP, "abc", null, "tooshort", null, null, null, null);
    assertThat(check(settings, null).complaints())
        .containsExactly(
            "wenbao.wechat.accounts.gh_1.aes-key: 公众平台“消息加解密密钥”的 43 个字母和数字，现在是 8 个"
                + " (43 letters and digits, not 8)");
  }

  @Test
  void ourBureauStandsInForOneThatIsNotNamed() {
    var none = new AccountSettings("gh_1", null, null, "abc", null, null, null, null, null, null);
    assertThat(check(none, "dazhou").complaints()).isEmpty();
  }

  /** While the platform takes over a new token and key, calls come with either. */
  @Test
  void twoTokensAndTwoKeysMayBeValidForAWhile() {
    var settings =
        new AccountSettings(
            "gh_1",
            "suining",
            Settings.APP,
            "newToken",
            "oldToken",
            KEY,
            "x" + KEY.substring(1),
            null,
            null,
            null);
    var account = check(settings, null).check("gh_1", settings, null).orElseThrow();
    assertThat(account.tokens()).containsExactly("newToken", "oldToken");
    assertThat(account.seals()).hasSize(2);
  }

  @Test
  void whoSendsMessagesNeedsAnAppId() {
    var settings =
        new AccountSettings("gh_1", "suining", null, "abc", null, null, null, "s", null, "plain");
    assertThat(check(settings, null).complaints()).singleElement().asString().contains("app-id");
  }

  private static CheckAccount check(AccountSettings settings, String ourBureau) {
    var check = new CheckAccount(new SecureRandom());
    check.check("gh_1", settings, ourBureau);
    return check;
  }
}
