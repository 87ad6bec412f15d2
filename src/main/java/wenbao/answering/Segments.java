package wenbao.answering;

/** How mainland carriers count an SMS: 70 units alone, 67 each when there are more. */
public final class Segments {
  private static final int ALONE = 70;
  private static final int EACH = 67;

  private Segments() {}

  /**
   * @param text with its signature; every UTF-16 unit counts, so an emoji counts two
   */
  public static int of(String text) {
    int units = text.length();
    return units <= ALONE ? 1 : (units + EACH - 1) / EACH;
  }

  /** The most units that so many segments hold. */
  static int room(int segments) {
    return segments == 1 ? ALONE : segments * EACH;
  }
}
