package wenbao.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the report draws, as inline SVG. */
public final class Charts {
  private static final double LARGEST_DOT = 13;
  private static final double DOT = 4;

  /** Thresholds whose number stands in the chart; more would cover each other. */
  private static final Set<String> NAMED = Set.of("0.60", "0.75", "0.85", "0.95", "0.99");

  private Charts() {}

  /** What the service claimed, across, against how often it was right, upwards. */
  public static String reliability(Calibration calibration) {
    var plot = new Plot(0);
    var svg = new StringBuilder(plot.line("ideal", 0, 0, 1, 1));
    int most = calibration.bins().stream().mapToInt(b -> b.right().of()).max().orElse(1);
    for (var bin : calibration.bins()) svg.append(bin(plot, bin, most));
    return plot.draw("把握与实际答对的比例", "自己说的把握", "实际答对的比例", svg);
  }

  /** How many would be told, across, against how many of these are right, upwards. */
  public static String rejection(Rejection rejection) {
    var points = rejection.points().stream().filter(p -> p.told().count() > 0).toList();
    var plot = new Plot(lowest(points, rejection.now()));
    var svg = new StringBuilder();
    for (int i = 1; i < points.size(); i++) {
      var one = points.get(i - 1);
      var next = points.get(i);
      svg.append(
          plot.line(
              "curve",
              one.told().value(),
              one.right().value(),
              next.told().value(),
              next.right().value()));
    }
    if (rejection.now().told().count() > 0) svg.append(point(plot, "now", "现在", rejection.now()));
    for (var point : points) svg.append(threshold(plot, point));
    return plot.draw("答得多与答得对", "直接回答的比例", "回答里对的比例", svg);
  }

  /** One bar in parts, one for each verdict. */
  public static String verdicts(Verdicts verdicts) {
    var svg = new StringBuilder();
    double at = 0;
    for (Verdict verdict : Verdict.values()) {
      double wide = 1000.0 * verdicts.count(verdict) / Math.max(1, verdicts.all());
      if (wide == 0) continue;
      String title = Names.of(verdict) + " " + verdicts.share(verdict).percent();
      svg.append(Svg.bar(verdict.id(), at, Math.max(1, wide - 2), title));
      at += wide;
    }
    return Svg.stretched("怎么收的场", svg);
  }

  /** Rank 1 over rank 3 over all. */
  public static String ranks(PerLabel label) {
    var svg = new StringBuilder();
    svg.append(Svg.bar("rest", 0, 1000, "共 " + label.n()));
    svg.append(Svg.bar("rank-3", 0, 1000.0 * label.rank3() / label.n(), "前三 " + label.rank3()));
    svg.append(Svg.bar("rank-1", 0, 1000.0 * label.rank1() / label.n(), "第一 " + label.rank1()));
    return Svg.stretched(
        "第一 %d，前三 %d，共 %d".formatted(label.rank1(), label.rank3(), label.n()), svg);
  }

  private static String bin(Plot plot, Calibration.Bin bin, int most) {
    double radius = 3 + (LARGEST_DOT - 3) * Math.sqrt((double) bin.right().of() / most);
    double claimed = bin.probability();
    double right = bin.right().value();
    String title =
        "把握 %.2f，答对 %s（%d 句）".formatted(claimed, bin.right().percent(), bin.right().of());
    return plot.line("off", claimed, claimed, claimed, right)
        + Svg.dot("dot", plot.x(claimed), plot.y(right), radius, title);
  }

  private static String threshold(Plot plot, Rejection.Point point) {
    String from = Headline.number(point.from(), "%.2f");
    String dot = point(plot, "dot", "把握 " + from + " 起才答", point);
    if (!NAMED.contains(from)) return dot;
    double x = plot.x(point.told().value()) + DOT;
    return dot + Svg.text("tick", x, plot.y(point.right().value()) - DOT, "start", from);
  }

  private static String point(Plot plot, String css, String name, Rejection.Point point) {
    String title =
        "%s：回答 %s，其中对 %s".formatted(name, point.told().percent(), point.right().percent());
    double radius = css.equals("now") ? 2 * DOT : DOT;
    return Svg.dot(css, plot.x(point.told().value()), plot.y(point.right().value()), radius, title);
  }

  /** The tenth below the lowest point, one below the top at least. */
  private static int lowest(List<Rejection.Point> points, Rejection.Point now) {
    double lowest =
        Stream.concat(points.stream(), Stream.of(now))
            .filter(p -> p.told().count() > 0)
            .mapToDouble(p -> p.right().value())
            .min()
            .orElse(0);
    return Math.min(9, (int) Math.floor(10 * lowest));
  }
}
