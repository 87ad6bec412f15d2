package wenbao.understanding;

/**
 * Identity numbers, bank cards, mobile numbers and mail addresses are replaced before anything is
 * kept or logged. Public short numbers such as 12393 and landlines stay, people ask about them.
 */
public final class HidePersonalData implements Step {
  @Override
  public Understanding apply(Understanding u) {
    return u.withText(hide(u.text()));
  }

  public static String hide(String text) {
    return plain(text)
        .replaceAll(
            "(?<![0-9])[1-9][0-9]{5}[ -]?(?:18|19|20)[0-9]{2}[ -]?(?:0[1-9]|1[0-2])"
                + "(?:0[1-9]|[12][0-9]|3[01])[ -]?[0-9]{3}[0-9Xx](?![0-9])",
            "〔身份证号〕")
        .replaceAll(
            "(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])", "〔手机号〕")
        .replaceAll("(?<![0-9])[0-9](?:[ -]?[0-9]){11,22}[Xx]?(?![0-9])", "〔号码〕")
        .replaceAll("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", "〔邮箱〕");
  }

  /** A number stays the same number in full width, or with invisible characters in it. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints().map(HidePersonalData::plain).forEach(plain::appendCodePoint);
    return plain.toString().replaceAll("(?<=[0-9])\\p{Cf}+(?=[0-9Xx])", "");
  }

  private static int plain(int c) {
    if (Character.isDigit(c)) return '0' + Character.digit(c, 10);
    boolean fullWidth = 'Ａ' <= c && c <= 'Ｚ' || 'ａ' <= c && c <= 'ｚ' || "＠．－＋＿".indexOf(c) >= 0;
    return fullWidth ? c - '！' + '!' : c;
  }
}
