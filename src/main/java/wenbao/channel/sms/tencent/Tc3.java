package wenbao.channel.sms.tencent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import wenbao.channel.sms.Digest;

/** Tencent Cloud's signature, TC3-HMAC-SHA256, of a POST of JSON to {@code /} (protocols, B6). */
final class Tc3 {
  static final String JSON = "application/json; charset=utf-8";
  private static final String ALGORITHM = "TC3-HMAC-SHA256";
  private static final String SIGNED = "content-type;host";

  private Tc3() {}

  /** The header {@code Authorization}. */
  static String authorization(
      String id, String secret, String host, String service, Instant at, byte[] body) {
    return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
        .formatted(
            ALGORITHM, id, scope(service, at), SIGNED, signature(secret, host, service, at, body));
  }

  static String signature(String secret, String host, String service, Instant at, byte[] body) {
    String request =
        "POST\n/\n\ncontent-type:%s\nhost:%s\n\n%s\n%s"
            .formatted(JSON, host, SIGNED, Digest.sha256(body));
    String toSign =
        String.join(
            "\n",
            ALGORITHM,
            Long.toString(at.getEpochSecond()),
            scope(service, at),
            Digest.sha256(request));
    byte[] key = ("TC3" + secret).getBytes(UTF_8);
    for (String part : new String[] {date(at), service, "tc3_request"}) {
      key = Digest.hmac(key, part);
    }
    return HexFormat.of().formatHex(Digest.hmac(key, toSign));
  }

  private static String scope(String service, Instant at) {
    return date(at) + "/" + service + "/tc3_request";
  }

  private static String date(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
