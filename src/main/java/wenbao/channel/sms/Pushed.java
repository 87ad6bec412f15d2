package wenbao.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a gateway, as it came over the wire.
 *
 * @param path with its query, as it was called
 */
public record Pushed(String method, String path, HttpHeaders headers, byte[] body) {
  static Pushed of(HttpRequest<byte[]> request) {
    return new Pushed(
        request.getMethodName(),
        request.getUri().toString(),
        request.getHeaders(),
        request.getBody().orElseGet(() -> new byte[0]));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The fields of a form in UTF-8; of one that is there twice the first. */
  public Map<String, String> form() {
    var fields = new LinkedHashMap<String, String>();
    for (String pair : new String(body, UTF_8).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0)
        fields.putIfAbsent(read(pair.substring(0, equals)), read(pair.substring(equals + 1)));
    }
    return fields;
  }

  private static String read(String written) {
    try {
      return URLDecoder.decode(written, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Rejected.malformed("the body is a form: name=value&…, with UTF-8 as %E5%8C%BB");
    }
  }

  @Override
  public String toString() {
    return "Pushed[" + method + "]"; // the path holds a secret, the rest is personal
  }
}
