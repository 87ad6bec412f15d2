package wenbao.console;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Set;

/**
 * Whether another site makes the browser of a member do something. Browsers say where a request
 * comes from ({@code Sec-Fetch-Site}, older ones {@code Origin}), and no page can make them lie;
 * what says neither is no browser and carries nobody's cookie unasked. The OWASP cheat sheet on
 * cross-site request forgery calls this a defence of its own; the cookie is {@code SameSite=Strict}
 * besides.
 */
final class CrossSite {
  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private CrossSite() {}

  static boolean is(HttpRequest<?> request) {
    if (HARMLESS.contains(request.getMethod())) return false;
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) return !site.equals("same-origin") && !site.equals("none");
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    return origin != null && !sameHost(origin, request);
  }

  private static boolean sameHost(String origin, HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST);
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false; // “null”, or nothing a browser writes
    }
  }
}
