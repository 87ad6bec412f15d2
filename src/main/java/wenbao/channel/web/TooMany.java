package wenbao.channel.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import wenbao.http.CallerAddress;

/**
 * Turns away whoever asks too often from one address. The page is allowed more than the API: a
 * whole village may stand behind the one address of its telephone company. While somebody waits for
 * a person, the page looks twelve times a minute.
 */
@ServerFilter(
    patterns = {"/", "/replies", "/api/**"},
    methods = HttpMethod.POST)
final class TooMany {
  private final PerMinute api;
  private final PerMinute page;
  private final PerMinute looks;
  private final CallerAddress address;
  private final Problems problems;
  private final InstantSource clock;

  TooMany(
      @Value("${wenbao.api.per-minute:60}") int api,
      @Value("${wenbao.web.per-minute:600}") int page,
      @Value("${wenbao.web.looks-per-minute:6000}") int looks,
      CallerAddress address,
      Problems problems,
      InstantSource clock) {
    this.api = new PerMinute(api);
    this.page = new PerMinute(page);
    this.looks = new PerMinute(looks);
    this.address = address;
    this.problems = problems;
    this.clock = clock;
  }

  @RequestFilter
  @Nullable HttpResponse<?> filter(HttpRequest<?> request) {
    var from = address.of(request);
    if (from.isEmpty()) return null;
    long seconds =
        counter(request.getPath()).call(from.get(), clock.instant()).plusMillis(999).toSeconds();
    if (seconds == 0) return null;
    String message = "问得太快了，请 " + seconds + " 秒后再试。";
    var problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many", message);
    return problems.show(request, problem).header(HttpHeaders.RETRY_AFTER, "" + seconds);
  }

  private PerMinute counter(String path) {
    if (path.startsWith("/api/")) return api;
    return path.equals("/") ? page : looks;
  }
}
