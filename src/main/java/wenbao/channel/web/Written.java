package wenbao.channel.web;

/** What somebody wrote, fit to be passed on. */
final class Written {
  static final int MOST = 2_000;

  private Written() {}

  /**
   * Databases refuse NUL, UTF-8 refuses half a surrogate pair, and neither means anything to a
   * reader.
   */
  static String clean(String raw) {
    var text = new StringBuilder(raw.length());
    raw.codePoints().map(Written::readable).forEach(text::appendCodePoint);
    return text.toString().replace("\r\n", "\n").strip();
  }

  static boolean isTooLong(String text) {
    return length(text) > MOST;
  }

  /** In characters as people count them: an emoji is one. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int readable(int c) {
    boolean lineBreak = c == '\n' || c == '\r' || c == '\t';
    boolean halfPair = Character.getType(c) == Character.SURROGATE;
    return halfPair || Character.isISOControl(c) && !lineBreak ? ' ' : c;
  }
}
