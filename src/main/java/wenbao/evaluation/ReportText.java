package wenbao.evaluation;

import java.util.ArrayList;
import java.util.List;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.evaluation.Question.Kind;

/** The figures as plain tables for a terminal. */
public final class ReportText {
  private static final int MOST_CONFUSIONS = 12;
  private static final int LONGEST_EXAMPLE = 30;
  private static final String WITH = "有句意模型";
  private static final String WITHOUT = "只用词";

  private final Names names;

  public ReportText(Catalog catalog) {
    this.names = new Names(catalog);
  }

  public String of(Report report) {
    Figures f = report.figures();
    var parts = new ArrayList<>(List.of(head(f), headlines(report)));
    report.since().ifPresent(d -> parts.add(moved(d)));
    if (report.without().isPresent()) parts.add(compared(report));
    parts.addAll(List.of(verdicts(f), rejection(f)));
    if (!f.tags().isEmpty()) parts.add(tags(f));
    parts.addAll(List.of(labels(f), confusions(f)));
    if (f.run().setup().channel() == Channel.SMS) parts.add(segments(f.sizes()));
    if (f.run().setup().channel() == Channel.WECHAT) parts.add(bytes(f.sizes()));
    parts.add(latency(report));
    return String.join("\n", parts);
  }

  private static String head(Figures f) {
    var setup = f.run().setup();
    return "评测 %s  %s  %s  目录版本 %s%n%s：共 %d 句%n"
        .formatted(
            Names.of(f.run().at()),
            setup.bureau(),
            setup.channel().chinese(),
            f.run().catalogue(),
            String.join("、", f.run().files()),
            f.messages());
  }

  private static String headlines(Report report) {
    boolean again = report.since().isPresent();
    var table =
        again ? new Table("<>>>", "指标", "值", "句数", "比上次") : new Table("<>>", "指标", "值", "句数");
    for (Headline h : Headline.of(report.figures())) {
      if (again) table.row(h.name(), h.value(), h.detail(), report.change(h).text());
      else table.row(h.name(), h.value(), h.detail());
    }
    return table.toString();
  }

  private String moved(Difference difference) {
    String since = "上次是 " + Names.of(difference.since());
    if (difference.moved().isEmpty()) return since + "，没有一个标签差到两句\n";
    var table = new Table("<<>>>>", since, "名称", "句数", "上次对", "这次对", "差");
    for (var m : difference.moved()) {
      table.row(
          m.label(), names.of(m.label()), m.of(), m.before(), m.now(), "%+d".formatted(m.by()));
    }
    return table.toString();
  }

  private static String compared(Report report) {
    var table = new Table("<>>>", "指标", WITH, WITHOUT, "差");
    for (var line : report.compared()) {
      table.row(
          line.with().name(), line.with().value(), line.without().value(), line.gain().text());
    }
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

  private static String rejection(Figures f) {
    var table = new Table("<>>>", "有把握才答", "会答", "其中对", "其中错");
    for (var point : f.rejection().points()) {
      int wrong = point.right().of() - point.right().count();
      table.row(
          "≥ " + Headline.number(point.from(), "%.2f"),
          point.told().percent(),
          point.right().percent(),
          wrong);
    }
    return table.toString();
  }

  private static String tags(Figures f) {
    var table = new Table("<>>>>>>", "标记", "句数", "第一", "前三", "答对", "答错", "非事项处理对");
    for (PerTag t : f.tags()) {
      table.row(
          t.tag(),
          t.n(),
          t.rank1().percent(),
          t.rank3().percent(),
          t.toldRight().percent(),
          t.toldWrong().percent(),
          t.decisionsRight().percent());
    }
    return table.toString();
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

  private static String segments(Sizes sizes) {
    var table = new Table(">>", "短信条数", "回复");
    sizes.segments().forEach(table::row);
    return table.toString();
  }

  private static String bytes(Sizes sizes) {
    return "最大的微信回复：" + sizes.bytes() + " 字节\n";
  }

  private static String latency(Report report) {
    var table = new Table("<>>>>>", "毫秒", "句数", "p50", "p95", "p99", "最长");
    for (Figures f : report.runs()) {
      var l = f.latency();
      String how = f.run().setup().embeddings() ? WITH : WITHOUT;
      table.row(how, l.n(), ms(l.p50()), ms(l.p95()), ms(l.p99()), ms(l.max()));
    }
    return table.toString();
  }

  static String ms(double millis) {
    return Headline.number(millis, "%.1f");
  }
}
