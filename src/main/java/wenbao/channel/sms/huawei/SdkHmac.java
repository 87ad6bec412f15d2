package wenbao.channel.sms.huawei;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import wenbao.channel.sms.Digest;

/** Huawei Cloud's signature with AK and SK, SDK-HMAC-SHA256; the same for its calls and ours. */
final class SdkHmac {
  static final String ALGORITHM = "SDK-HMAC-SHA256";

  private SdkHmac() {}

  static String authorization(
      String key, String secret, String path, SortedMap<String, String> headers, byte[] body) {
    return "%s Access=%s, SignedHeaders=%s, Signature=%s"
        .formatted(
            ALGORITHM,
            key,
            String.join(";", headers.keySet()),
            signature(secret, "POST", path, headers, body));
  }

  /**
   * @param path with its query, as it is called
   * @param headers all that are signed, names in small letters, {@code x-sdk-date} among them
   */
  static String signature(
      String secret, String method, String path, SortedMap<String, String> headers, byte[] body) {
    var lines = new StringBuilder();
    headers.forEach(
        (name, value) -> lines.append(name).append(':').append(value.strip()).append('\n'));
    String request =
        String.join(
            "\n",
            method,
            resource(path),
            query(path),
            lines.toString(),
            String.join(";", headers.keySet()),
            Digest.sha256(body));
    String toSign = String.join("\n", ALGORITHM, headers.get("x-sdk-date"), Digest.sha256(request));
    return HexFormat.of().formatHex(Digest.hmac(secret.getBytes(UTF_8), toSign));
  }

  private static String resource(String path) {
    String resource = path.replaceFirst("\\?.*$", "");
    return resource.endsWith("/") ? resource : resource + "/";
  }

  private static String query(String path) {
    int mark = path.indexOf('?');
    return mark < 0
        ? ""
        : Arrays.stream(path.substring(mark + 1).split("&"))
            .map(pair -> pair.contains("=") ? pair : pair + "=")
            .sorted()
            .collect(Collectors.joining("&"));
  }
}
