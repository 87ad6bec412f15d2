package wenbao.console;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import wenbao.application.Knowledge;
import wenbao.application.reports.ExportInquiries;
import wenbao.application.staff.Right;

/** Hands out the rows of a search as a file. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportPage {
  private static final String CSV = "text/csv; charset=utf-8; header=present";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ExportInquiries export;
  private final Knowledge knowledge;
  private final InstantSource clock;

  ExportPage(ExportInquiries export, Knowledge knowledge, InstantSource clock) {
    this.export = export;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @Needs(Right.EXPORT)
  @Get(InquiriesPage.PATH + ".csv")
  @Produces(CSV)
  HttpResponse<?> csv(HttpRequest<?> request, Signed signed) {
    var names = new ChineseNames(knowledge.running());
    return file(request, signed, names, "csv", CSV, out -> new CsvFile(out, names));
  }

  @Needs(Right.EXPORT)
  @Get(InquiriesPage.PATH + ".xlsx")
  @Produces(XLSX)
  HttpResponse<?> xlsx(HttpRequest<?> request, Signed signed) {
    var names = new ChineseNames(knowledge.running());
    return file(request, signed, names, "xlsx", XLSX, out -> new XlsxFile(out, names));
  }

  private HttpResponse<?> file(
      HttpRequest<?> request,
      Signed signed,
      ChineseNames names,
      String ending,
      String type,
      RowsStream.Kind kind) {
    var form = FilterForm.read(request.getParameters(), clock.instant());
    String described = ending.toUpperCase() + "，" + form.logged(names);
    var rows = export.start(form.filter(), described, signed.acting());
    String name = "wenbao-" + form.value("from") + "-" + form.value("to") + "." + ending;
    try {
      var file = new StreamedFile(new RowsStream(rows, kind), MediaType.of(type)).attach(name);
      return HttpResponse.ok(file).header(HttpHeaders.CACHE_CONTROL, "no-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
