package wenbao.channel.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import wenbao.application.AnswerLinks;
import wenbao.application.ShortLinks;

/** The short name of an answer's page, as a short message writes it. */
@Controller(ShortLinks.PATH)
final class ShortAddress {
  private final ShortLinks links;
  private final InstantSource clock;

  ShortAddress(ShortLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  /** The page itself says what became of one that is over. */
  @Get("/{code}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> open(String code) {
    String path = links.path(code, clock.instant()).orElse("over");
    return HttpResponse.temporaryRedirect(URI.create(AnswerLinks.PATH + path));
  }
}
