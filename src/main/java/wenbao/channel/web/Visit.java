package wenbao.channel.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import wenbao.application.talks.FetchReplies;
import wenbao.domain.Channel;

/**
 * The visit of a browser: a random id that names nobody, kept as long as a conversation is
 * remembered, so that 「要带什么」 means the last answer; longer while a person may write.
 */
final class Visit {
  private static final String NAME = "wenbao-visit";

  private Visit() {}

  /** The id that the browser brought, unless somebody made it up; otherwise a new one. */
  static String of(HttpRequest<?> request) {
    return Tokens.orFresh(brought(request).orElse(null));
  }

  /** Empty for a browser that has asked nothing yet, or too long ago. */
  static Optional<String> known(HttpRequest<?> request) {
    return brought(request).filter(Tokens::isOurs);
  }

  private static Optional<String> brought(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue);
  }

  static Cookie cookie(HttpRequest<?> request, String visit, boolean withPerson) {
    return cookie(request, visit, withPerson ? FetchReplies.KNOWN : Channel.WEB.memory());
  }

  /** Whoever uses the browser next is somebody else. */
  static Cookie end(HttpRequest<?> request) {
    return cookie(request, "", Duration.ZERO);
  }

  private static Cookie cookie(HttpRequest<?> request, String visit, Duration life) {
    boolean encrypted =
        request.isSecure() || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
    return Cookie.of(NAME, visit)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Strict)
        .secure(encrypted)
        .maxAge(life);
  }
}
