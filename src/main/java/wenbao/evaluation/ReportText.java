package wenbao.evaluation;

import wenbao.domain.Catalog;
import wenbao.evaluation.Question.Kind;

/** The figures as plain tables for a terminal. */
public final class ReportText {
  private static final int MOST_CONFUSIONS = 12;
  private static final int LONGEST_EXAMPLE = 30;

  private final Names names;

  public ReportText(Catalog catalog) {
    this.names = new Names(catalog);
  }

  public String of(Figures f) {
    return String.join("\n", head(f), headlines(f), verdicts(f), labels(f), confusions(f))
        + "\n"
        + latency(f.latency());
  }

  private static String head(Figures f) {
    return "评测 %s  %s  目录版本 %s%n%s：共 %d 句%n"
        .formatted(
            Names.of(f.run().at()),
            f.run().bureau(),
            f.run().catalogue(),
            String.join("、", f.run().files()),
            f.messages());
  }

  private static String headlines(Figures f) {
    var table = new Table("<>>", "指标", "值", "句数");
    for (Headline h : Headline.of(f)) table.row(h.name(), h.value(), h.detail());
    return table.toString();
  }

  private static String verdicts(Figures f) {
    var table =
        new Table(
            "<>>>", "怎么收的场", Names.of(Kind.ITEM), Names.of(Kind.DECISION), Names.of(Kind.NOT_OURS));
    for (Verdict v : Verdict.values()) {
      table.row(Names.of(v), f.items().count(v), f.decisions().count(v), f.notOurs().count(v));
    }
    return table.row("共", f.items().all(), f.decisions().all(), f.notOurs().all()).toString();
  }

  private String labels(Figures f) {
    var table = new Table("<<>>>>>", "标签", "名称", "句数", "第一", "前三", "结果对", "答错");
    for (PerLabel l : f.labels()) {
      table.row(
          l.label(), names.of(l.label()), l.n(), l.rank1(), l.rank3(), l.right(), l.toldWrong());
    }
    return table.toString();
  }

  private static String confusions(Figures f) {
    var table = new Table("<<>><", "应当是", "却成了", "句数", "其中答错", "例");
    f.confusions().stream()
        .limit(MOST_CONFUSIONS)
        .forEach(c -> table.row(c.label(), c.answered(), c.count(), c.told(), example(c)));
    return table.toString();
  }

  private static String example(Confusion confusion) {
    String text = confusion.examples().getFirst().text();
    return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
  }

  private static String latency(Latency l) {
    return new Table("<>>>>>", "毫秒", "句数", "p50", "p95", "p99", "最长")
        .row("", l.n(), ms(l.p50()), ms(l.p95()), ms(l.p99()), ms(l.max()))
        .toString();
  }

  static String ms(double millis) {
    return Headline.number(millis, "%.1f");
  }
}
