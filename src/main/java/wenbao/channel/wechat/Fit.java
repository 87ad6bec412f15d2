package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The last guard before a text leaves: when it is too long WeChat shows an error, or nothing, and
 * does not tell us. The renderer keeps the limit; this is for the day on which it does not.
 */
final class Fit {
  static final int MOST_BYTES = 1800;

  private Fit() {}

  static String fit(String text) {
    if (text.getBytes(UTF_8).length <= MOST_BYTES) return text;
    String head = head(text);
    int lineEnd = head.lastIndexOf('\n');
    return lineEnd > 0 ? head.substring(0, lineEnd).stripTrailing() : withoutHalfLink(head);
  }

  private static String head(String text) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > MOST_BYTES) break;
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }

  private static String withoutHalfLink(String head) {
    int link = head.lastIndexOf("<a ");
    return link > head.lastIndexOf("</a>") ? head.substring(0, link) : head;
  }
}
