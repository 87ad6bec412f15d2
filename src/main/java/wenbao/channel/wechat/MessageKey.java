package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a message and its repetitions have in common; the ciphertext is new each time. */
final class MessageKey {
  private MessageKey() {}

  static String of(Push push) {
    if (push.msgId().matches("[0-9]{1,20}")) return push.msgId();
    // The key is kept as it is and stands in the log: the openid must not be read in it.
    return hash(
        String.join(
            "\n", push.msgId(), push.from(), push.createTime(), push.event(), push.eventKey()));
  }

  private static String hash(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
