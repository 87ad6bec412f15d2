package wenbao.evaluation;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import wenbao.domain.Catalog;

/** The figures as one page that needs nothing else: it is sent around as a single file. */
public final class ReportHtml {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Names names;

  public ReportHtml(Catalog catalog) {
    this.names = new Names(catalog);
  }

  public String of(Report report) {
    var page = new StringOutput();
    templates.render("evaluation/report.jte", Map.of("r", report, "names", names), page);
    return page.toString();
  }
}
