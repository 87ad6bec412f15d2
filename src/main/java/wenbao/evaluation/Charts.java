package wenbao.evaluation;

import java.util.Locale;

/** Drawings as inline SVG; colours come from the classes of the style sheet. */
public final class Charts {
  private static final int SIDE = 300;
  private static final int LEFT = 44;
  private static final int TOP = 12;
  private static final int BOTTOM = 44;
  private static final double LARGEST_DOT = 13;

  private Charts() {}

  /** What the service claimed, across, against how often it was right, upwards. */
  public static String reliability(Calibration calibration) {
    var svg = new StringBuilder();
    for (int i = 0; i <= 10; i += 2) svg.append(grid(i / 10.0));
    svg.append(line("ideal", x(0), y(0), x(1), y(1)));
    int most = calibration.bins().stream().mapToInt(b -> b.right().of()).max().orElse(1);
    for (var bin : calibration.bins()) svg.append(dot(bin, most));
    svg.append(text("axis", x(0.5), TOP + SIDE + 36, "middle", "自己说的把握"));
    svg.append(upwards(12, y(0.5), text("axis", 0, 0, "middle", "实际答对的比例")));
    return svg(LEFT + SIDE + 16, TOP + SIDE + BOTTOM, "把握与实际答对的比例", svg);
  }

  /** One bar in parts, one for each verdict. */
  public static String verdicts(Verdicts verdicts) {
    var svg = new StringBuilder();
    double at = 0;
    for (Verdict verdict : Verdict.values()) {
      double wide = 1000.0 * verdicts.count(verdict) / Math.max(1, verdicts.all());
      if (wide == 0) continue;
      String title = Names.of(verdict) + " " + verdicts.share(verdict).percent();
      svg.append(bar(verdict.id(), at, Math.max(1, wide - 2), title));
      at += wide;
    }
    return stretched("怎么收的场", svg);
  }

  /** Rank 1 over rank 3 over all. */
  public static String ranks(PerLabel label) {
    var svg = new StringBuilder();
    svg.append(bar("rest", 0, 1000, "共 " + label.n()));
    svg.append(bar("rank-3", 0, 1000.0 * label.rank3() / label.n(), "前三 " + label.rank3()));
    svg.append(bar("rank-1", 0, 1000.0 * label.rank1() / label.n(), "第一 " + label.rank1()));
    return stretched("第一 %d，前三 %d，共 %d".formatted(label.rank1(), label.rank3(), label.n()), svg);
  }

  private static String grid(double value) {
    String label = String.format(Locale.ROOT, "%.1f", value);
    return line("grid", x(0), y(value), x(1), y(value))
        + line("grid", x(value), y(0), x(value), y(1))
        + text("tick", x(value), TOP + SIDE + 16, "middle", label)
        + text("tick", LEFT - 6, y(value) + 4, "end", label);
  }

  private static String dot(Calibration.Bin bin, int most) {
    double radius = 3 + (LARGEST_DOT - 3) * Math.sqrt((double) bin.right().of() / most);
    double right = bin.right().value();
    String title =
        "把握 %.2f，答对 %s（%d 句）".formatted(bin.probability(), bin.right().percent(), bin.right().of());
    return line("off", x(bin.probability()), y(bin.probability()), x(bin.probability()), y(right))
        + "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>\n"
            .formatted(one(x(bin.probability())), one(y(right)), one(radius), title);
  }

  private static double x(double value) {
    return LEFT + SIDE * value;
  }

  private static double y(double value) {
    return TOP + SIDE * (1 - value);
  }

  private static String bar(String css, double x, double wide, String title) {
    return "<rect class=\"%s\" x=\"%s\" width=\"%s\" height=\"10\"><title>%s</title></rect>\n"
        .formatted(css, one(x), one(wide), title);
  }

  private static String line(String css, double x1, double y1, double x2, double y2) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
        .formatted(css, one(x1), one(y1), one(x2), one(y2));
  }

  private static String text(String css, double x, double y, String anchor, String words) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
        .formatted(css, one(x), one(y), anchor, words);
  }

  private static String upwards(double x, double y, String text) {
    return "<g transform=\"translate(%s %s) rotate(-90)\">%s</g>\n".formatted(one(x), one(y), text);
  }

  private static String svg(int wide, int high, String label, CharSequence inside) {
    return """
    <svg class="chart" viewBox="0 0 %d %d" width="%d" role="img" aria-label="%s">
    %s</svg>
    """
        .formatted(wide, high, wide, label, inside);
  }

  /** As wide as its cell. */
  private static String stretched(String label, CharSequence inside) {
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
