package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.outbound.Exchange.Back;

/** One request to WeChat as it goes over the wire. The address holds the token: never log it. */
@Singleton
final class Wire {
  private static final int LONGEST_MESSAGE = 200;
  private static final ObjectMapper WRITER = new ObjectMapper();

  private final Exchange exchange;
  private final JsonMapper json;

  Wire(Exchange exchange, JsonMapper json) {
    this.exchange = exchange;
    this.json = json;
  }

  Called get(Account account, String path, String token) throws InterruptedException {
    return send(HttpRequest.newBuilder(address(account, path, token)).GET());
  }

  Called post(Account account, String path, String token, JsonNode body)
      throws InterruptedException {
    return send(posted(address(account, path, token), body));
  }

  /** For the one call that needs no token: it brings it. */
  Called post(Account account, String path, JsonNode body) throws InterruptedException {
    return send(posted(URI.create(base(account) + path), body));
  }

  private HttpRequest.Builder posted(URI address, JsonNode body) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(BodyPublishers.ofByteArray(written(body)));
  }

  private static URI address(Account account, String path, String token) {
    return URI.create(base(account) + path + "?access_token=" + URLEncoder.encode(token, UTF_8));
  }

  private static String base(Account account) {
    return account.api().toString().replaceFirst("/+$", "");
  }

  private Called send(HttpRequest.Builder request) throws InterruptedException {
    return switch (exchange.send(request.build())) {
      case Back.Nothing(var why, var arrived) -> new Called.Silent(why, arrived);
      case Back.Answer(var status, var body) when status == 200 -> read(body);
      case Back.Answer(var status, var body) -> new Called.Silent("status " + status, true);
    };
  }

  private Called read(byte[] body) {
    try {
      var answer = json.readValue(body, JsonNode.class);
      if (answer != null && answer.isObject()) return read(answer);
    } catch (IOException e) {
      // a proxy's page, or half an answer: what it says helps nobody
    }
    return new Called.Silent("an answer that is no JSON object", true);
  }

  /** Answers to some calls lack {@code errcode}: then all is well. */
  private static Called read(JsonNode answer) {
    var code = answer.get("errcode");
    if (code == null || !code.isNumber() || code.getIntValue() == 0) return new Called.Done(answer);
    var message = answer.get("errmsg");
    return new Called.Refused(
        code.getIntValue(), message == null ? "" : plain(message.coerceStringValue()));
  }

  private static String plain(String message) {
    String plain = message.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= LONGEST_MESSAGE ? plain : plain.substring(0, LONGEST_MESSAGE);
  }

  // By Jackson itself and as text first: Micronaut's mapper writes an emoji as an escape, which
  // WeChat refuses (40033).
  private static byte[] written(JsonNode body) {
    try {
      return WRITER.writeValueAsString(body.getValue()).getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of text can be written", e);
    }
  }
}
