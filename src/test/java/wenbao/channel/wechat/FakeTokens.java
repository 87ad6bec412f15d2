package wenbao.channel.wechat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both kinds of access tokens, which know nothing of each other. */
final class FakeTokens {
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final int CLASSIC_A_DAY = 2000;
  private static final int FORCED_A_DAY = 20;
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  /** No longer the latest from one moment on, or simply too old. */
  private static final class Token {
    final String value;
    final Instant end;
    @Nullable Instant replaced;

    Token(String value, Instant end) {
      this.value = value;
      this.end = end;
    }

    int check(Instant now) {
      if (replaced != null && !now.isBefore(replaced)) return 40001;
      return now.isBefore(end) ? 0 : 42001;
    }
  }

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Token> given = new LinkedHashMap<>();
  private final Map<String, Integer> usedToday = new HashMap<>();
  private LocalDate today = LocalDate.EPOCH;
  private @Nullable Token classic;
  private @Nullable Token stable;
  private int seconds = 7200;
  private @Nullable Integer secondsOnce;

  FakeTokens(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void expiresIn(int seconds) {
    this.seconds = seconds;
  }

  /** The next call for the stable token gives a new one; the former lives on. */
  synchronized void renew(int seconds) {
    secondsOnce = seconds;
  }

  synchronized void revoke() {
    for (var token : given.values()) replace(token, clock.instant());
    classic = null;
    stable = null;
  }

  synchronized void clearQuota() {
    usedToday.clear();
  }

  /** 0 when the call may go on. */
  synchronized int check(String value) {
    if (value.isEmpty()) return 41001;
    if (!value.startsWith("AT")) return 40014;
    var token = given.get(value);
    return token == null ? 40001 : token.check(clock.instant());
  }

  synchronized boolean isIn(String text) {
    return given.keySet().stream().anyMatch(text::contains);
  }

  synchronized FakeAnswer classic(FakeRequest request) {
    int code =
        credentials(
            request.parameter("grant_type"),
            request.parameter("appid"),
            request.parameter("secret"));
    if (code == 0 && !mayAgain("classic", CLASSIC_A_DAY)) code = 45009;
    if (code != 0) return FakeAnswer.error(code);
    if (classic != null) replace(classic, clock.instant().plus(OVERLAP));
    classic = create(Duration.ofSeconds(seconds));
    return answer(classic);
  }

  synchronized FakeAnswer stable(FakeRequest request) {
    boolean forced = request.json().path("force_refresh").asBoolean();
    int code =
        credentials(request.field("grant_type"), request.field("appid"), request.field("secret"));
    if (code == 0 && forced && !mayAgain("forced", FORCED_A_DAY)) code = 45009;
    if (code != 0) return FakeAnswer.error(code);
    if (forced && stable != null) replace(stable, clock.instant());
    if (forced || stable == null || secondsOnce != null || isLate(stable)) {
      stable = create(Duration.ofSeconds(secondsOnce == null ? seconds : secondsOnce));
      secondsOnce = null;
    }
    return answer(stable);
  }

  private static int credentials(String grantType, String appId, String secret) {
    if (!grantType.equals("client_credential")) return 40002;
    if (appId.isEmpty()) return 41002;
    if (secret.isEmpty()) return 41004;
    if (!appId.equals(FakeWeChatApi.APP)) return 40013;
    return secret.equals(FakeWeChatApi.SECRET) ? 0 : 40125;
  }

  private boolean mayAgain(String what, int aDay) {
    var day = LocalDate.ofInstant(clock.instant(), BEIJING);
    if (!day.equals(today)) usedToday.clear();
    today = day;
    return usedToday.merge(what, 1, Integer::sum) <= aDay;
  }

  private boolean isLate(Token token) {
    return !clock.instant().isBefore(token.end.minus(OVERLAP));
  }

  private static void replace(Token token, Instant from) {
    if (token.replaced == null || from.isBefore(token.replaced)) token.replaced = from;
  }

  /** As long as we are told to be able to keep. */
  private Token create(Duration life) {
    byte[] bytes = new byte[384];
    random.nextBytes(bytes);
    String letters = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String value = ("AT" + (given.size() + 1) + "_" + letters).substring(0, 512);
    var token = new Token(value, clock.instant().plus(life));
    given.put(value, token);
    return token;
  }

  private FakeAnswer answer(Token token) {
    long left = Duration.between(clock.instant(), token.end).toSeconds();
    return FakeAnswer.json(
        FakeAnswer.object().put("access_token", token.value).put("expires_in", left));
  }
}
