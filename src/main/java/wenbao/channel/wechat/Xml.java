package wenbao.channel.wechat;

/** Text that is safe to stand in XML. */
final class Xml {
  private Xml() {}

  /** A CDATA section that nothing in the text can end. */
  static String cdata(String text) {
    return "<![CDATA[" + legal(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  /** Without the characters that XML 1.0 cannot hold: one of them spoils the whole message. */
  static String legal(String text) {
    return text.codePoints()
        .filter(Xml::isLegal)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
