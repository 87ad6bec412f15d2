package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One call as it came over the wire.
 *
 * @param json missing when the body is not one JSON object
 */
record FakeRequest(
    String method, String path, String query, Headers headers, byte[] bytes, JsonNode json) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** A backslash that is itself escaped begins nothing. */
  private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u");

  static FakeRequest read(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    return new FakeRequest(
        exchange.getRequestMethod(),
        uri.getPath(),
        Objects.requireNonNullElse(uri.getRawQuery(), ""),
        exchange.getRequestHeaders(),
        bytes,
        parse(bytes));
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      var json = JSON.readTree(strictly(bytes));
      return json.isObject() ? json : MissingNode.getInstance();
    } catch (JsonProcessingException | CharacterCodingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String strictly(byte[] bytes) throws CharacterCodingException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  String text() {
    return new String(bytes, UTF_8);
  }

  boolean isUtf8() {
    try {
      strictly(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  boolean isEscaped() {
    return ESCAPED.matcher(text()).find();
  }

  boolean isPost() {
    return method.equals("POST");
  }

  /** Empty when it is not in the query. */
  String parameter(String name) {
    return parameters().getOrDefault(name, "");
  }

  private Map<String, String> parameters() {
    var parameters = new HashMap<String, String>();
    for (String pair : query.split("&")) {
      String[] both = pair.split("=", 2);
      parameters.putIfAbsent(both[0], URLDecoder.decode(both.length == 2 ? both[1] : "", UTF_8));
    }
    return parameters;
  }

  /** A text of the body; empty when it is not there or no text. */
  String field(String name) {
    return json.path(name).textValue() == null ? "" : json.path(name).textValue();
  }

  /** Why the body cannot be read, or 0. */
  int unreadable() {
    if (bytes.length == 0) return 44002;
    if (json.isMissingNode()) return 47001;
    return isEscaped() ? 40033 : 0;
  }
}
