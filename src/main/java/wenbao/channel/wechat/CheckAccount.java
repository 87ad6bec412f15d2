package wenbao.channel.wechat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From an account's settings to an account, or to complaints that say what would be right. */
final class CheckAccount {
  private static final String WECHAT = "https://api.weixin.qq.com";

  private final RandomGenerator random;
  private final List<String> complaints = new ArrayList<>();

  CheckAccount(RandomGenerator random) {
    this.random = random;
  }

  List<String> complaints() {
    return complaints;
  }

  /** Empty when there is something to complain about. */
  Optional<Account> check(String id, AccountSettings s, @Nullable String ourBureau) {
    int before = complaints.size();
    Mode mode = mode(id, s);
    String bureau = bureau(id, s.bureau() == null ? ourBureau : s.bureau());
    token(id, "token", given(s.token()));
    if (s.previousToken() != null) token(id, "previous-token", s.previousToken());
    String appId = appId(id, s.appId(), mode == Mode.PLAIN && secret(s) == null);
    key(id, "aes-key", s.aesKey(), mode);
    key(id, "previous-aes-key", s.previousAesKey(), Mode.PLAIN);
    URI api = api(id, s.api() == null ? WECHAT : s.api());
    return complaints.size() > before
        ? Optional.empty()
        : Optional.of(
            new Account(id, bureau, appId, tokens(s), mode, seals(s, mode), secret(s), api));
  }

  private Mode mode(String id, AccountSettings s) {
    String written = s.mode() == null ? "" : s.mode().strip().toUpperCase(Locale.ROOT);
    if (written.isEmpty()) return s.aesKey() == null ? Mode.PLAIN : Mode.SAFE;
    for (Mode mode : Mode.values()) if (mode.name().equals(written)) return mode;
    complain(id, "mode", "safe 安全模式、compatible 兼容模式或 plain 明文模式 (one of these three)");
    return Mode.PLAIN;
  }

  private String bureau(String id, @Nullable String bureau) {
    expect(
        given(bureau).matches("[a-z]+(-[a-z]+)*"),
        id,
        "bureau",
        "医保局的编号，如 suining (a bureau's id)");
    return given(bureau);
  }

  // The form of a token is said by others than WeChat: we only refuse what cannot be one.
  private void token(String id, String name, String token) {
    expect(
        token.matches("[!-~]{3,32}"),
        id,
        name,
        "公众平台“服务器配置”里的令牌，3 到 32 个字母或数字 (3 to 32 letters or digits)");
  }

  private String appId(String id, @Nullable String appId, boolean unneeded) {
    expect(
        given(appId).matches("wx[0-9A-Za-z_-]+") || appId == null && unneeded,
        id,
        "app-id",
        "开发者 ID，如 wx0123456789abcdef (begins with wx)");
    return given(appId);
  }

  private void key(String id, String name, @Nullable String key, Mode mode) {
    if (key == null && mode == Mode.PLAIN) return;
    expect(
        given(key).matches("[A-Za-z0-9]{43}"),
        id,
        name,
        "公众平台“消息加解密密钥”的 43 个字母和数字，现在是 %1$d 个 (43 letters and digits, not %1$d)"
            .formatted(given(key).length()));
  }

  private URI api(String id, String written) {
    try {
      URI api = URI.create(written);
      if (api.getHost() != null && given(api.getScheme()).matches("https?")) return api;
    } catch (IllegalArgumentException notAnAddress) {
      // complained about below, like every other address that is none
    }
    complain(id, "api", "一个网址，如 " + WECHAT + " (an address like this)");
    return URI.create(WECHAT);
  }

  private static @Nullable String secret(AccountSettings s) {
    return given(s.appSecret()).isBlank() ? null : given(s.appSecret()).strip();
  }

  private static List<String> tokens(AccountSettings s) {
    return Stream.of(s.token(), s.previousToken()).filter(Objects::nonNull).toList();
  }

  private List<Seal> seals(AccountSettings s, Mode mode) {
    if (mode == Mode.PLAIN) return List.of();
    return Stream.of(s.aesKey(), s.previousAesKey())
        .filter(Objects::nonNull)
        .map(key -> new Seal(key, given(s.appId()), random))
        .toList();
  }

  private static String given(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private void expect(boolean right, String id, String name, String whatWouldBe) {
    if (!right) complain(id, name, whatWouldBe);
  }

  // What was written is never repeated: most of it is secret.
  private void complain(String id, String name, String whatWouldBeRight) {
    complaints.add("wenbao.wechat.accounts." + id + "." + name + ": " + whatWouldBeRight);
  }
}
