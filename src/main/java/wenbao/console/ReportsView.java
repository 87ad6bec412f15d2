package wenbao.console;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wenbao.application.reports.Accuracy;
import wenbao.application.reports.Figures;
import wenbao.application.reports.Filter;
import wenbao.application.reports.MakeReport;
import wenbao.application.reports.Period;
import wenbao.application.staff.Right;

/**
 * What the page of the figures shows.
 *
 * @param today where the ready-made periods end
 */
public record ReportsView(
    Frame frame, FilterForm form, ChineseNames names, Figures figures, LocalDate today) {

  /** A period to choose with one press. */
  public record Span(String name, String address, boolean chosen) {}

  public List<Span> spans() {
    return List.of(
        span("今天", today, today),
        span("昨天", today.minusDays(1), today.minusDays(1)),
        span("近 7 天", today.minusDays(6), today),
        span("近 30 天", today.minusDays(29), today),
        span("近 180 天", today.minusDays(179), today));
  }

  private Span span(String name, LocalDate from, LocalDate to) {
    boolean chosen = form.filter().period().equals(new Period(from, to));
    return new Span(name, form.days(new Period(from, to)).address(ReportsPage.PATH), chosen);
  }

  public List<Chart> charts() {
    return List.of(
        chart(
            "days",
            "每天",
            "",
            "日子",
            true,
            Chart.bars(figures.days(), ReportsView::day, this::onDay)),
        chart(
            "outcomes",
            "结果",
            "",
            "结果",
            false,
            Chart.bars(figures.outcomes(), names::outcome, o -> form.with("outcome", o))),
        chart(
            "hours",
            "一天里的各个小时",
            days() == 1 ? "" : days() + " 天加在一起",
            "几点",
            true,
            Chart.bars(figures.hours(), h -> h + " 点", h -> form.with("hour", h))),
        chart(
            "channels",
            "渠道",
            "",
            "渠道",
            false,
            Chart.bars(figures.channels(), names::channel, c -> form.with("channel", c))),
        chart(
            "bureaus",
            "医保局",
            "",
            "医保局",
            false,
            Chart.bars(figures.bureaus(), names::bureau, b -> form.with("bureau", b))),
        chart(
            "aspects",
            "问的哪一面",
            "一句话问两面的，两面都算。没有单问哪一面的不在里面",
            "侧面",
            false,
            Chart.bars(figures.aspects(), names::aspect, a -> form.with("aspect", a))),
        chart(
            "labels",
            "事项",
            "图上是最多的 20 件，表里是全部",
            "事项",
            false,
            Chart.bars(figures.labels(), names::label, this::label)));
  }

  /** Empty where nobody was handed to a person. */
  public Optional<Chart> waited() {
    var service = figures.service();
    if (service.all() == 0) return Optional.empty();
    return Optional.of(
        chart(
            "waited",
            "转人工等了多久",
            "从转给人到有人回第一句",
            "等了",
            false,
            Chart.bars(service.waited(), FilterForm::waited, step -> form.with("waited", step))));
  }

  private static Chart chart(
      String id, String title, String note, String head, boolean upright, List<Chart.Bar> bars) {
    return new Chart(id, title, note, head, upright, bars);
  }

  private static String day(String date) {
    var day = LocalDate.parse(date);
    var weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
    return "%d-%d %s".formatted(day.getMonthValue(), day.getDayOfMonth(), weekday);
  }

  private FilterForm onDay(String date) {
    var day = LocalDate.parse(date);
    return form.days(new Period(day, day));
  }

  private FilterForm label(String id) {
    return id.equals(Filter.NOT_YET) ? form.with("outcome", id) : form.with("label", id);
  }

  public long days() {
    return form.filter().period().days();
  }

  public long count(String outcome) {
    return figures.outcomes().stream()
        .filter(c -> c.key().equals(outcome))
        .mapToLong(Figures.Count::count)
        .sum();
  }

  public String rows(String field, String value) {
    return form.with(field, value).address(InquiriesPage.PATH);
  }

  public String allRows() {
    return form.address(InquiriesPage.PATH);
  }

  public int sure() {
    return (int) Math.round(MakeReport.SURE * 100);
  }

  public boolean mayJudge() {
    return frame.member().may(Right.JUDGE);
  }

  /** One figure after the point: the interval of a small sample is wide enough. */
  public static String percent(double share) {
    return "%.1f%%".formatted(100 * share);
  }

  public String interval() {
    Accuracy a = figures.accuracy();
    return percent(a.low()) + " 到 " + percent(a.high());
  }
}
