package wenbao.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells browsers to load nothing from elsewhere, and to let nobody put our pages into theirs. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  @ResponseFilter
  void filter(MutableHttpResponse<?> response) {
    response.header("X-Content-Type-Options", "nosniff");
    boolean page = response.getContentType().filter(MediaType.TEXT_HTML_TYPE::matches).isPresent();
    if (!page) return;
    response
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "DENY") // for browsers that know no frame-ancestors
        .header("Referrer-Policy", "same-origin") // no-referrer would blank the Origin of our forms
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}
