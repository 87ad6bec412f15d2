package wenbao.console;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names one filling-in of a form: pressed twice, or reloaded, it is done once. */
final class FormKey {
  private static final SecureRandom RANDOM = new SecureRandom();

  private FormKey() {}

  static String fresh() {
    byte[] bytes = new byte[12];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static String orFresh(@Nullable String given) {
    return given != null && given.matches("[0-9a-f]{24}") ? given : fresh();
  }
}
