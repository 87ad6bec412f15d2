package wenbao.evaluation;

import java.util.Locale;
import wenbao.evaluation.Headline.Wanted;

/**
 * By how much a figure differs from another run's, as printed.
 *
 * @param text {@code +1.2}, in points where the figure is a share; empty where one of them was not
 *     measured
 */
public record Change(String text, Good good) {
  /**
   * Whether the change is for the better; one too small to be printed is neither, nor is one that
   * can be read either way.
   */
  public enum Good {
    BETTER,
    WORSE,
    NEITHER;

    /** Also the class in the style sheet. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Change of(Headline now, double before) {
    double by = now.number() - before;
    if (Double.isNaN(by)) return new Change("", Good.NEITHER);
    String text = now.scale().printSigned(by);
    if (text.matches("[-+0.]+")) return new Change("±" + text.substring(1), Good.NEITHER);
    return new Change(text, good(by > 0, now.wanted()));
  }

  private static Good good(boolean more, Wanted wanted) {
    return switch (wanted) {
      case MORE -> more ? Good.BETTER : Good.WORSE;
      case LESS -> more ? Good.WORSE : Good.BETTER;
      case NEITHER -> Good.NEITHER;
    };
  }
}
