package wenbao.application.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import wenbao.understanding.Squash;

/**
 * Which sentences are one: punctuation, spaces, capitals and full-width forms make no other
 * sentence of it. Never finer than the check of {@code intents/}, so that what is told apart here
 * may stand in the files side by side.
 */
public final class Same {
  private Same() {}

  public static String of(String sentence) {
    String same = Normalizer.normalize(sentence, Normalizer.Form.NFKC);
    String bare = Squash.of(same).replaceAll("\\p{Cf}+", "");
    return bare.isEmpty() ? same.strip() : bare; // 「？？？」 is a sentence too
  }

  /** Short enough for an index and for an address, however long the sentence is. */
  public static String id(String sentence) {
    return digest(of(sentence));
  }

  /** The same for the same text, and for no other. */
  public static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
