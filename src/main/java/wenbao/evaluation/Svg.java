package wenbao.evaluation;

import java.util.Locale;

/** The few shapes that our drawings are made of; colours come from the style sheet. */
final class Svg {
  private Svg() {}

  static String line(String css, double x1, double y1, double x2, double y2) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
        .formatted(css, one(x1), one(y1), one(x2), one(y2));
  }

  static String text(String css, double x, double y, String anchor, String words) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
        .formatted(css, one(x), one(y), anchor, words);
  }

  static String dot(String css, double x, double y, double radius, String title) {
    return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>\n"
        .formatted(css, one(x), one(y), one(radius), title);
  }

  static String bar(String css, double x, double wide, String title) {
    return "<rect class=\"%s\" x=\"%s\" width=\"%s\" height=\"10\"><title>%s</title></rect>\n"
        .formatted(css, one(x), one(wide), title);
  }

  static String upwards(double x, double y, String text) {
    return "<g transform=\"translate(%s %s) rotate(-90)\">%s</g>\n".formatted(one(x), one(y), text);
  }

  static String chart(int wide, int high, String label, CharSequence inside) {
    return """
    <svg class="chart" viewBox="0 0 %d %d" width="%d" role="img" aria-label="%s">
    %s</svg>
    """
        .formatted(wide, high, wide, label, inside);
  }

  /** As wide as its cell. */
  static String stretched(String label, CharSequence inside) {
    return """
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img"
     aria-label="%s">
    %s</svg>
    """
        .formatted(label, inside);
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
