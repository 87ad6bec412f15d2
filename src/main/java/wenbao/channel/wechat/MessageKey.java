package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
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

  /** Takes less room than what it stands for; two texts do not share one in practice. */
  static long number(String text) {
    return ByteBuffer.wrap(digest(text)).getLong();
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
