package wenbao.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** Twelve hex digits that change whenever a file, or the name of one, changes. */
final class Version {
  private Version() {}

  static String of(SortedMap<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach((name, bytes) -> {
      add(digest, name.getBytes(StandardCharsets.UTF_8));
      add(digest, bytes);
    });
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  /** The length goes in first: a word moved from one file's end to the next one's start counts. */
  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
