package wenbao.answering;

import java.util.regex.Pattern;

/** Shortens a text by whole sentences, so that no number is ever cut. */
final class Sentences {
  private static final Pattern END = Pattern.compile("(?<=[。；\\n])");

  private Sentences() {}

  /** Without the last sentence; the same text when it has only one. */
  static String butLast(String text) {
    String[] parts = END.split(text);
    return parts.length < 2
        ? text
        : text.substring(0, text.length() - parts[parts.length - 1].length()).strip();
  }
}
