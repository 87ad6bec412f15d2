package wenbao.channel.sms;

import io.micronaut.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import wenbao.application.Outbox;

/** The gateway of our own contract. */
@Singleton
final class GenericGateway implements Gateway {
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final SendingSettings settings;
  private final JsonMapper json;
  private final InstantSource clock;
  private final HttpClient client;

  GenericGateway(SendingSettings settings, JsonMapper json, InstantSource clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout())
            .build();
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
    // HttpRequest's own timeout ends with the headers; a body that never ends would block the lane.
    var answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      return read(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Sent.Unknown("no answer within " + settings.timeout().toMillis() + " ms");
    } catch (ExecutionException e) {
      return new Sent.Unknown("no answer: " + e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private Sent read(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      return new Sent.Unknown("status " + answer.statusCode());
    }
    try {
      var taken = json.readValue(answer.body(), Submit.Answer.class);
      if (taken != null) {
        return taken.sent();
      }
    } catch (IOException e) {
      // a proxy's page, or half an answer: what it says helps nobody
    }
    return new Sent.Unknown("an answer that is not like " + Submit.Answer.EXAMPLE);
  }

  private byte[] written(Submit submit) {
    try {
      return json.writeValueAsBytes(submit);
    } catch (IOException e) {
      throw new IllegalStateException("a record of text can be written", e);
    }
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
