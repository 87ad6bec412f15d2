package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What WeChat signs with: the SHA-1 of the parts, sorted as text and joined. */
final class Signature {
  private Signature() {}

  static String of(String... parts) {
    String[] sorted = parts.clone();
    Arrays.sort(sorted);
    return HexFormat.of().formatHex(sha1().digest(String.join("", sorted).getBytes(UTF_8)));
  }

  /** In constant time, so that a wrong signature does not tell how wrong it is. */
  static boolean matches(String given, String... parts) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), of(parts).getBytes(US_ASCII));
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
