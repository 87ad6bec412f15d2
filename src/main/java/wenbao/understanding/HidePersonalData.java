package wenbao.understanding;

import java.util.regex.Pattern;

/**
 * Identity numbers, bank cards, mobile numbers and mail addresses are replaced before anything is
 * kept or logged. Public short numbers such as 12393 and landlines stay, people ask about them.
 */
public final class HidePersonalData implements Step {
  private static final Pattern INSIDE_A_NUMBER = Pattern.compile("(?<=[0-9])\\p{Cf}+(?=[0-9Xx])");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<![0-9])[1-9][0-9]{5}[ -]?(?:18|19|20)[0-9]{2}[ -]?(?:0[1-9]|1[0-2])"
              + "(?:0[1-9]|[12][0-9]|3[01])[ -]?[0-9]{3}[0-9Xx](?![0-9])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){11,22}[Xx]?(?![0-9])");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  @Override
  public Understanding apply(Understanding u) {
    return u.withText(hide(u.text()));
  }

  public static String hide(String text) {
    String hidden = IDENTITY.matcher(plain(text)).replaceAll("〔身份证号〕");
    hidden = MOBILE.matcher(hidden).replaceAll("〔手机号〕");
    hidden = NUMBER.matcher(hidden).replaceAll("〔号码〕");
    return MAIL.matcher(hidden).replaceAll("〔邮箱〕");
  }

  /** A number stays the same number in full width, or with invisible characters in it. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints().map(HidePersonalData::plain).forEach(plain::appendCodePoint);
    return INSIDE_A_NUMBER.matcher(plain).replaceAll("");
  }

  private static int plain(int c) {
    if (Character.isDigit(c)) return '0' + Character.digit(c, 10);
    boolean fullWidth = 'Ａ' <= c && c <= 'Ｚ' || 'ａ' <= c && c <= 'ｚ' || "＠．－＋＿".indexOf(c) >= 0;
    return fullWidth ? c - '！' + '!' : c;
  }
}
