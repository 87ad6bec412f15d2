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

/** Where the generic gateway pushes messages and delivery reports. */
@Controller("/webhooks/sms/{line}/{secret}")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

  private final Entrance entrance;
  private final ReadJson json;
  private final TakeMessage message;
  private final Outbox outbox;
  private final InstantSource clock;

  Webhook(
      Entrance entrance, ReadJson json, TakeMessage message, Outbox outbox, InstantSource clock) {
    this.entrance = entrance;
    this.json = json;
    this.message = message;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Post("/up")
  Ack up(String line, String secret, HttpRequest<byte[]> pushed) {
    var body = body(pushed);
    var opened = entrance.open(line, secret, pushed.getHeaders(), body);
    message.take(opened, json.read(body, Up.class, Up.EXAMPLE));
    return Ack.TAKEN;
  }

  @Post("/report")
  Ack report(String line, String secret, HttpRequest<byte[]> pushed) {
    var body = body(pushed);
    entrance.open(line, secret, pushed.getHeaders(), body);
    var report = json.read(body, Report.class, Report.EXAMPLE);
    outbox.reported(report.id(), report.delivered(), report.reason(), report.at(clock.instant()));
    return Ack.TAKEN;
  }

  private static byte[] body(HttpRequest<byte[]> pushed) {
    return pushed.getBody().orElseGet(() -> new byte[0]);
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
