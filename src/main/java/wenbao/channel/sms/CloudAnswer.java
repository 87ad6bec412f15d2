package wenbao.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.function.Function;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.outbound.Exchange.Back;
import wenbao.channel.outbound.Sent;
import wenbao.domain.MobileNumber;

/**
 * Calls a provider that sends a message twice when it is called twice (protocols, B1): what may
 * have arrived is never tried again.
 */
@Singleton
public final class CloudAnswer {
  private static final int LONGEST_REASON = 200;

  private final Exchange exchange;
  private final JsonMapper json;

  public CloudAnswer(Exchange exchange, JsonMapper json) {
    this.exchange = exchange;
    this.json = json;
  }

  /**
   * @param read what the provider says, where it is JSON; empty where it says nothing that we know
   */
  public Sent call(HttpRequest request, Function<JsonNode, Optional<Sent>> read)
      throws InterruptedException {
    return switch (exchange.send(request)) {
      case Back.Answer(var status, var body) ->
          // Of 5xx nobody knows how far it came, whatever a page of theirs says.
          status >= 500
              ? new Sent.Unconfirmed("status " + status)
              : parsed(body).flatMap(read).orElseGet(() -> unknown(status));
      case Back.Nothing(var why, var arrived) ->
          arrived ? new Sent.Unconfirmed(why) : new Sent.Again(why);
    };
  }

  private static Sent unknown(int status) {
    return status == 200
        ? new Sent.Unconfirmed("an answer that is not the provider's")
        : new Sent.Again("status " + status);
  }

  private Optional<JsonNode> parsed(byte[] body) {
    try {
      return Optional.ofNullable(json.readValue(body, JsonNode.class)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A field as text; empty when it is not there. */
  public static String text(JsonNode node, String name) {
    JsonNode value = node.isObject() ? node.get(name) : null;
    return value == null || !value.isValueNode() || value.isNull() ? "" : value.coerceStringValue();
  }

  /** A provider's reason, without anybody's number: they like to quote it. */
  public static String reason(String code, String said) {
    String plain = MobileNumber.hiddenIn(code + " " + said).replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON);
  }

  /** JSON in UTF-8; texts are ours and hold nothing that could not be written. */
  public byte[] written(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new IllegalStateException("maps of text can be written", e);
    }
  }

  public String writtenText(Object value) {
    return new String(written(value), UTF_8);
  }
}
