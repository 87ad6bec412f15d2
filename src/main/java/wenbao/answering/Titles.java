package wenbao.answering;

/** The title of a row where there is little room: a title may fill an SMS by itself. */
final class Titles {
  private static final int LONG = 30;

  private Titles() {}

  /** The title, or its beginning up to a natural break; never cut inside a number. */
  static String brief(String title) {
    if (title.length() <= LONG) return title;
    int end = LONG;
    while (end > LONG / 2 && !"，、（及和或的".contains(title.substring(end, end + 1))) end--;
    while (end > 0
        && Character.isDigit(title.charAt(end))
        && Character.isDigit(title.charAt(end - 1))) {
      end--;
    }
    return title.substring(0, end) + "…";
  }
}
