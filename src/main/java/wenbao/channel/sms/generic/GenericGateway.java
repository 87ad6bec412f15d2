package wenbao.channel.sms.generic;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.outbound.Exchange.Back;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.Pushed;
import wenbao.channel.sms.Pushes;
import wenbao.channel.sms.Rejected;
import wenbao.channel.sms.Report;
import wenbao.channel.sms.Up;
import wenbao.domain.MobileNumber;

/** The gateway of our own contract, for local aggregators (protocols, B8). */
@Singleton
public final class GenericGateway implements Pushes {
  private final Exchange exchange;
  private final JsonMapper json;
  private final ReadJson read;
  private final InstantSource clock;

  public GenericGateway(Exchange exchange, JsonMapper json, InstantSource clock) {
    this.exchange = exchange;
    this.json = json;
    this.read = new ReadJson(json);
    this.clock = clock;
  }

  @Override
  public String provider() {
    return "generic";
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public Optional<String> api() {
    return Optional.empty();
  }

  @Override
  public boolean wantsTemplates() {
    return false;
  }

  @Override
  public boolean knowsRepetitions() {
    return true;
  }

  @Override
  public boolean signs() {
    return true;
  }

  @Override
  public void verify(Line line, Pushed pushed) {
    boolean proved =
        Hmac.proves(
            pushed.header(Hmac.TIMESTAMP).orElse(null),
            pushed.header(Hmac.SIGNATURE).orElse(null),
            line.secret(),
            clock.instant(),
            pushed.body());
    if (!proved) throw Rejected.unproved(Hmac.right(clock.instant()));
  }

  @Override
  public List<Up> messages(Pushed pushed) {
    var up = read.read(pushed.body(), GenericUp.class, GenericUp.EXAMPLE);
    return List.of(up.message(clock.instant()));
  }

  @Override
  public List<Report> reports(Pushed pushed) {
    var report = read.read(pushed.body(), GenericReport.class, GenericReport.EXAMPLE);
    return List.of(report.report(clock.instant()));
  }

  @Override
  public String taken() {
    return "{\"code\":0}";
  }

  @Override
  public Sent send(Line line, Outbox.Message message, MobileNumber to, String text)
      throws InterruptedException {
    return switch (exchange.send(request(line, Submit.of(line, message.id(), to, text)))) {
      case Back.Answer(var status, var body) -> read(status, body);
      case Back.Nothing(var why, var arrived) -> new Sent.Again(why); // it knows our ids
    };
  }

  private HttpRequest request(Line line, Submit submit) {
    var body = written(submit);
    var request =
        HttpRequest.newBuilder(URI.create(line.api() + "/send"))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (line.signed()) {
      var proof = Hmac.of(line.secret(), clock.instant(), body);
      request.header(Hmac.TIMESTAMP, proof.timestamp()).header(Hmac.SIGNATURE, proof.signature());
    }
    return request.build();
  }

  private Sent read(int status, byte[] body) {
    if (status != 200) {
      return new Sent.Again("status " + status);
    }
    try {
      var taken = json.readValue(body, Submit.Answer.class);
      if (taken != null) {
        return taken.sent();
      }
    } catch (IOException e) {
      // a proxy's page, or half an answer: what it says helps nobody
    }
    return new Sent.Again("an answer that is not like " + Submit.Answer.EXAMPLE);
  }

  private byte[] written(Submit submit) {
    try {
      return json.writeValueAsBytes(submit);
    } catch (IOException e) {
      throw new IllegalStateException("a record of text can be written", e);
    }
  }
}
