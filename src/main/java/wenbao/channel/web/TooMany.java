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
 * whole village may stand behind the one address of its telephone company.
 */
@ServerFilter(
    patterns = {"/", "/api/**"},
    methods = HttpMethod.POST)
final class TooMany {
  private final PerMinute api;
  private final PerMinute page;
  private final CallerAddress address;
  private final Problems problems;
  private final InstantSource clock;

  TooMany(
      @Value("${wenbao.api.per-minute:60}") int api,
      @Value("${wenbao.web.per-minute:600}") int page,
      CallerAddress address,
      Problems problems,
      InstantSource clock) {
    this.api = new PerMinute(api);
    this.page = new PerMinute(page);
    this.address = address;
    this.problems = problems;
    this.clock = clock;
  }

  @RequestFilter
  @Nullable HttpResponse<?> filter(HttpRequest<?> request) {
    var from = address.of(request);
    if (from.isEmpty()) return null;
    var counter = request.getPath().startsWith("/api/") ? api : page;
    long seconds = counter.call(from.get(), clock.instant()).plusMillis(999).toSeconds();
    if (seconds == 0) return null;
    String message = "问得太快了，请 " + seconds + " 秒后再试。";
    var problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many", message);
    return problems.show(request, problem).header(HttpHeaders.RETRY_AFTER, "" + seconds);
  }
}
