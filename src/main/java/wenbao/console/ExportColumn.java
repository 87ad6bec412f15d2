package wenbao.console;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenbao.application.reports.Asked;
import wenbao.application.reports.Asked.Answered;
import wenbao.application.reports.ByPerson;
import wenbao.application.reports.Filter;

/**
 * A column of the files that rows are taken out as. Nothing in them says who asked.
 *
 * @param of a text, a number, a moment, or null for an empty cell
 */
record ExportColumn(String name, int width, BiFunction<Asked, ChineseNames, @Nullable Object> of) {
  static final List<ExportColumn> ALL =
      List.of(
          new ExportColumn("编号", 28, (a, n) -> a.id()),
          new ExportColumn("时间", 20, (a, n) -> LocalDateTime.ofInstant(a.at(), Written.BEIJING)),
          new ExportColumn("渠道", 8, (a, n) -> n.channel(a.channel())),
          new ExportColumn("医保局", 12, (a, n) -> n.bureau(a.bureau())),
          new ExportColumn("问题", 50, (a, n) -> a.text()),
          new ExportColumn("结果", 10, (a, n) -> n.outcome(outcome(a))),
          new ExportColumn("事项", 24, answered((w, n) -> n.label(w.label()))),
          new ExportColumn("事项编号", 22, answered((w, n) -> w.label())),
          new ExportColumn("侧面", 14, answered(ExportColumn::aspects)),
          new ExportColumn("把握", 8, answered((w, n) -> w.probability())),
          new ExportColumn("回答", 60, answered((w, n) -> w.reply())),
          new ExportColumn("回答用时（秒）", 12, (a, n) -> took(a)),
          new ExportColumn("满意", 8, (a, n) -> satisfied(a)),
          new ExportColumn("转人工", 8, (a, n) -> outcome(a).equals("handed-over") ? "是" : "否"),
          new ExportColumn("等待（秒）", 10, person(ByPerson::waited)),
          new ExportColumn("处理（秒）", 10, person(ByPerson::handled)),
          new ExportColumn("判定", 8, (a, n) -> a.verdict().map(n::verdict).orElse(null)));

  private static BiFunction<Asked, ChineseNames, @Nullable Object> answered(
      BiFunction<Answered, ChineseNames, Object> of) {
    return (asked, names) -> asked.answered().map(w -> of.apply(w, names)).orElse(null);
  }

  private static BiFunction<Asked, ChineseNames, @Nullable Object> person(
      Function<ByPerson, Optional<Duration>> span) {
    return (asked, names) -> asked.person().flatMap(span).map(Duration::toSeconds).orElse(null);
  }

  private static String outcome(Asked asked) {
    return asked.answered().map(Answered::outcome).orElse(Filter.NOT_YET);
  }

  private static String aspects(Answered answered, ChineseNames names) {
    return answered.aspects().stream().map(names::aspect).collect(Collectors.joining("、"));
  }

  private static @Nullable Object took(Asked asked) {
    return asked
        .answered()
        .map(w -> Duration.between(asked.at(), w.at()).toMillis() / 1000.0)
        .orElse(null);
  }

  private static @Nullable String satisfied(Asked asked) {
    if (asked.satisfied() == null) return null;
    return asked.satisfied() ? "满意" : "不满意";
  }
}
