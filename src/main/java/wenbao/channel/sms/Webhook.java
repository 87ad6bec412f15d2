package wenbao.channel.sms;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.Outbox;
import wenbao.domain.Channel;

/** Where gateways push messages and delivery reports. */
@Controller("/webhooks/sms/{line}/{secret}")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

  private final Entrance entrance;
  private final Lines lines;
  private final TakeMessage message;
  private final Outbox outbox;
  private final InstantSource clock;

  Webhook(Entrance entrance, Lines lines, TakeMessage message, Outbox outbox, InstantSource clock) {
    this.entrance = entrance;
    this.lines = lines;
    this.message = message;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Post("/up")
  HttpResponse<String> up(String line, String secret, HttpRequest<byte[]> call) {
    var pushed = Pushed.of(call);
    var opened = entrance.open(line, secret, pushed);
    var gateway = lines.pushes(opened);
    for (Up up : gateway.messages(pushed)) message.take(opened, up);
    return taken(gateway);
  }

  @Post("/report")
  HttpResponse<String> report(String line, String secret, HttpRequest<byte[]> call) {
    var pushed = Pushed.of(call);
    var gateway = lines.pushes(entrance.open(line, secret, pushed));
    for (Report report : gateway.reports(pushed)) {
      outbox.reported(
          Channel.SMS,
          line,
          report.id(),
          report.delivered(),
          report.code(),
          Sane.of(report.at(), clock.instant()));
    }
    return taken(gateway);
  }

  private static HttpResponse<String> taken(Pushes gateway) {
    return HttpResponse.ok(gateway.taken()).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Error
  HttpResponse<Ack> rejected(Rejected rejected) {
    return rejected.response();
  }

  /** Not stored: the gateway hears 503 and pushes again. */
  @Error
  HttpResponse<Ack> broken(RuntimeException e) {
    LOG.error("a push by SMS was not stored", e);
    return HttpResponse.<Ack>status(HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Ack(503, "not stored; please send it again"));
  }
}
