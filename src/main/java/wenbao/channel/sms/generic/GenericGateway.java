package wenbao.channel.sms;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.outbound.Exchange.Back;
import wenbao.channel.outbound.Sent;

/** The gateway of our own contract. */
@Singleton
final class GenericGateway implements Gateway {
  private final Exchange exchange;
  private final JsonMapper json;
  private final InstantSource clock;

  GenericGateway(Exchange exchange, JsonMapper json, InstantSource clock) {
    this.exchange = exchange;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String provider() {
    return "generic";
  }

  @Override
  public Sent send(Line line, Outbox.Message message) throws InterruptedException {
    var to = MobileNumber.read(message.recipient());
    return to.isEmpty()
        ? new Sent.Refused("the recipient is no mobile number of the mainland")
        : exchange(request(line, Submit.of(line, message, to.get())));
  }

  private HttpRequest request(Line line, Submit submit) {
    var body = written(submit);
    var request =
        HttpRequest.newBuilder(URI.create(line.api() + "/send"))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (line.hmac()) {
      var proof = Hmac.of(line.secret(), clock.instant(), body);
      request.header(Hmac.TIMESTAMP, proof.timestamp()).header(Hmac.SIGNATURE, proof.signature());
    }
    return request.build();
  }

  private Sent exchange(HttpRequest request) throws InterruptedException {
    return switch (exchange.send(request)) {
      case Back.Answer(var status, var body) -> read(status, body);
      case Back.Nothing(var why, var arrived) -> new Sent.Again(why); // it knows our ids
    };
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
