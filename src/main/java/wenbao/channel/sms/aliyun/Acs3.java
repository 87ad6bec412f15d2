package wenbao.channel.sms.aliyun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenbao.channel.sms.Digest;

/** Alibaba Cloud's signature of version 3, ACS3-HMAC-SHA256 (protocols, B4). */
final class Acs3 {
  private static final String ALGORITHM = "ACS3-HMAC-SHA256";

  private Acs3() {}

  /** Names in order, everything but letters, digits and {@code -_.~} as {@code %E5}. */
  static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /**
   * The header {@code Authorization} of a POST to {@code /} without a body.
   *
   * @param headers all that are signed, names in small letters
   */
  static String authorization(
      String keyId, String secret, String query, SortedMap<String, String> headers) {
    String names = String.join(";", headers.keySet());
    return "%s Credential=%s,SignedHeaders=%s,Signature=%s"
        .formatted(ALGORITHM, keyId, names, signature(secret, query, headers));
  }

  static String signature(String secret, String query, SortedMap<String, String> headers) {
    var lines = new StringBuilder();
    headers.forEach((name, value) -> lines.append(name).append(':').append(value).append('\n'));
    String names = String.join(";", headers.keySet());
    String request =
        String.join("\n", "POST", "/", query, lines.toString(), names, Digest.sha256(""));
    String toSign = ALGORITHM + "\n" + Digest.sha256(request);
    return HexFormat.of().formatHex(Digest.hmac(secret.getBytes(UTF_8), toSign));
  }
}
