package wenbao.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import wenbao.domain.Catalog;

/** Writes the figures down, as JSON and as a page. */
public final class Reports {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneId.of("Asia/Shanghai"));

  private final ReportJson json = new ReportJson();
  private final ReportHtml html;

  public Reports(Catalog catalog) {
    this.html = new ReportHtml(catalog);
  }

  /** Where a report stands that was not given a place: named after the time of the run. */
  public static Path file(Path folder, Report report, String ending) {
    return folder.resolve(NAME.format(report.figures().run().at()) + ending);
  }

  public void json(Report report, Path file) throws IOException {
    write(json.of(report), file);
  }

  public void html(Report report, Path file) throws IOException {
    write(html.of(report), file);
  }

  private static void write(String report, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, report);
  }
}
