package wenbao.evaluation;

import java.util.Locale;

/**
 * A square with shares across and upwards.
 *
 * @param from where the upward shares begin, in tenths: what lies below is not drawn
 */
record Plot(int from) {
  private static final int SIDE = 300;
  private static final int LEFT = 54;
  private static final int TOP = 20;
  private static final int RIGHT = 16;
  private static final int BOTTOM = 44;

  double x(double share) {
    return LEFT + SIDE * share;
  }

  double y(double share) {
    double low = from / 10.0;
    return TOP + SIDE * (1 - (share - low) / (1 - low));
  }

  String line(String css, double x1, double y1, double x2, double y2) {
    return Svg.line(css, x(x1), y(y1), x(x2), y(y2));
  }

  /** The whole drawing: the grid, what is drawn upon it, and what the sides mean. */
  String draw(String label, String across, String upwards, CharSequence inside) {
    var svg = new StringBuilder();
    for (int i = 0; i <= 10; i += 2) svg.append(column(i / 10.0));
    for (int i = 10 * from; i <= 100; i += step()) svg.append(row(i / 100.0));
    svg.append(inside);
    svg.append(Svg.text("axis", x(0.5), TOP + SIDE + 36, "middle", across));
    String side = Svg.text("axis", 0, 0, "middle", upwards);
    svg.append(Svg.upwards(12, TOP + SIDE / 2.0, side));
    return Svg.chart(LEFT + SIDE + RIGHT, TOP + SIDE + BOTTOM, label, svg);
  }

  /** Five lines or so, whatever is drawn; in hundredths. */
  private int step() {
    if (from == 9) return 2;
    return from < 5 ? 20 : 10;
  }

  private String column(double share) {
    return Svg.line("grid", x(share), TOP, x(share), TOP + SIDE)
        + Svg.text("tick", x(share), TOP + SIDE + 16, "middle", tick(share, 1));
  }

  private String row(double share) {
    return Svg.line("grid", x(0), y(share), x(1), y(share))
        + Svg.text("tick", LEFT - 6, y(share) + 4, "end", tick(share, from == 9 ? 2 : 1));
  }

  private static String tick(double share, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", share);
  }
}
