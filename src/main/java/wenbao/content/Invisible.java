package wenbao.content;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Characters that nobody sees and that come along when one copies from a page: they break the
 * comparison of sentences, and some turn the text round on the citizen's screen.
 */
final class Invisible {
  // The joiner inside an emoji is no accident.
  private static final String ANY = "[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\u200D]]";
  private static final Pattern CHARACTER = Pattern.compile(ANY);
  private static final Pattern BUT_LINES = Pattern.compile("[" + ANY + "&&[^\\t\\r\\n]]");

  private Invisible() {}

  /** The complaint about the first one. */
  static Optional<String> in(String text) {
    var found = CHARACTER.matcher(text);
    return found.find()
        ? Optional.of(
            "第 %d 个字是看不见的控制字符 U+%04X，请删掉"
                .formatted(
                    text.codePointCount(0, found.start()) + 1, text.codePointAt(found.start())))
        : Optional.empty();
  }

  static String removed(String text) {
    return BUT_LINES.matcher(text).replaceAll("");
  }
}
