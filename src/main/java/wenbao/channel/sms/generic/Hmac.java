package wenbao.channel.sms.generic;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs a body and its moment with a line's secret, both ways. */
public record Hmac(String timestamp, String signature) {
  public static final String TIMESTAMP = "X-Timestamp";
  public static final String SIGNATURE = "X-Signature";
  static final long SKEW = 300; // seconds

  public static Hmac of(String secret, Instant now, byte[] body) {
    var timestamp = Long.toString(now.getEpochSecond());
    return new Hmac(timestamp, sign(secret, timestamp, body));
  }

  /** Whether these two headers were made for this body, with this secret, just now. */
  public static boolean proves(
      @Nullable String timestamp,
      @Nullable String signature,
      String secret,
      Instant now,
      byte[] body) {
    if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    var skew = Math.abs(now.getEpochSecond() - Long.parseLong(timestamp));
    var right = sign(secret, timestamp, body).getBytes();
    var given = signature.toLowerCase(Locale.ROOT).getBytes();
    return MessageDigest.isEqual(right, given) && skew <= SKEW;
  }

  /** What a gateway hears whose headers prove nothing. */
  static String right(Instant now) {
    return TIMESTAMP
        + ": Unix seconds, at most %d from our %d; ".formatted(SKEW, now.getEpochSecond())
        + SIGNATURE
        + ": hex(HMAC-SHA256(secret, timestamp + \"\\n\" + body))";
  }

  private static String sign(String secret, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(), "HmacSHA256"));
      mac.update((timestamp + "\n").getBytes());
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
