package wenbao.channel.wechat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Notes when a call came in, before it waits for a thread: WeChat counts its five seconds from
 * there, and so must we.
 */
@ServerFilter("/webhooks/wechat/**")
final class Arrival {
  private static final String NAME = "wenbao.wechat.arrival";

  private final InstantSource clock;

  Arrival(InstantSource clock) {
    this.clock = clock;
  }

  @RequestFilter
  void note(HttpRequest<?> request) {
    request.setAttribute(NAME, clock.instant());
  }

  static Instant of(HttpRequest<?> request) {
    return request.getAttribute(NAME, Instant.class).orElseThrow();
  }
}
