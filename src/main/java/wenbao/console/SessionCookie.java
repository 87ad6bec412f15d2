package wenbao.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** Keeps the session's token in the browser, out of reach of scripts and of other sites. */
final class SessionCookie {
  private static final String NAME = "wenbao-session";

  /** Browsers take it only over HTTPS, for this host alone, and let nobody else set it. */
  private static final String SECURE_NAME = "__Host-" + NAME;

  private SessionCookie() {}

  static Optional<String> token(HttpRequest<?> request) {
    return request.getCookies().findCookie(name(request)).map(Cookie::getValue);
  }

  static Cookie of(HttpRequest<?> request, String token) {
    return cookie(request, token); // without an age: it goes with the browser
  }

  static Cookie gone(HttpRequest<?> request) {
    return cookie(request, "").maxAge(Duration.ZERO);
  }

  private static Cookie cookie(HttpRequest<?> request, String value) {
    return Cookie.of(name(request), value)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Strict)
        .secure(isEncrypted(request));
  }

  private static String name(HttpRequest<?> request) {
    return isEncrypted(request) ? SECURE_NAME : NAME;
  }

  private static boolean isEncrypted(HttpRequest<?> request) {
    return request.isSecure() || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
  }
}
