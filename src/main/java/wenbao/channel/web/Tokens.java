package wenbao.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Random names that nobody can guess and that name nobody. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

  private Tokens() {}

  static String fresh() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The token that came back to us; a new one where it is none of ours. */
  static String orFresh(@Nullable String given) {
    return given != null && isOurs(given) ? given : fresh();
  }

  static boolean isOurs(String given) {
    return FORM.matcher(given).matches();
  }

  /**
   * The key of a message sent by a form. Pressed twice, or reloaded, it is the same message;
   * another button of the same page is another one.
   */
  static String key(String token, String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return token + "-" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
