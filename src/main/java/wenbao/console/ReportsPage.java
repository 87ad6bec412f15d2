package wenbao.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import wenbao.application.Knowledge;
import wenbao.application.reports.MakeReport;
import wenbao.application.reports.Period;
import wenbao.application.staff.Right;

/** The figures of a period, each leading to its rows. */
@Controller(ReportsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportsPage {
  static final String PATH = "/console/reports";

  private final MakeReport makeReport;
  private final Knowledge knowledge;
  private final ConsolePages pages;
  private final InstantSource clock;

  ReportsPage(MakeReport makeReport, Knowledge knowledge, ConsolePages pages, InstantSource clock) {
    this.makeReport = makeReport;
    this.knowledge = knowledge;
    this.pages = pages;
    this.clock = clock;
  }

  @Needs(Right.READ_REPORTS)
  @Get
  HttpResponse<?> show(HttpRequest<?> request, Signed signed) {
    var now = clock.instant();
    var form = FilterForm.read(request.getParameters(), now);
    var frame = Frame.of("统计", Frame.Section.REPORTS, signed);
    var figures = makeReport.report(form.filter());
    var names = new ChineseNames(knowledge.running());
    var view = new ReportsView(frame, form, names, figures, Period.day(now));
    return pages.ok(pages.templates().consoleReports(view));
  }
}
