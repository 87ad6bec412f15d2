package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.AuditLog;
import wenbao.application.staff.AuditLog.Filter;
import wenbao.application.staff.Right;

/** Who did what, newest first, and whether anybody has changed it since. */
@Controller("/console/audit")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditPage {
  private static final int ON_A_PAGE = 50;

  private final AuditLog audit;
  private final ConsolePages pages;

  AuditPage(AuditLog audit, ConsolePages pages) {
    this.audit = audit;
    this.pages = pages;
  }

  @Needs(Right.READ_AUDIT)
  @Get
  HttpResponse<?> show(
      Signed signed,
      @QueryValue @Nullable String member,
      @QueryValue @Nullable String what,
      @QueryValue @Nullable Long before) {
    var filter = new Filter(orEmpty(member).strip(), orEmpty(what));
    return pages.ok(pages.templates().consoleAudit(view(signed, filter, before, Optional.empty())));
  }

  @Needs(Right.READ_AUDIT)
  @Post("/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED) // browsers say so of an empty form too
  HttpResponse<?> check(Signed signed) {
    var broken = audit.firstBroken();
    String said =
        broken
            .map(number -> "从第 " + number + " 条起对不上：有人改过或删过记录。请马上报告，并对照备份。")
            .orElse("全部记录都对得上，没有被改过。");
    var state = new AuditView.Check(said, broken.isEmpty());
    var view = view(signed, new Filter("", ""), null, Optional.of(state));
    return pages.ok(pages.templates().consoleAudit(view));
  }

  private AuditView view(
      Signed signed, Filter filter, @Nullable Long before, Optional<AuditView.Check> check) {
    long from = before == null ? Long.MAX_VALUE : before;
    var entries = audit.page(filter, from, ON_A_PAGE + 1);
    boolean more = entries.size() > ON_A_PAGE;
    var frame = Frame.of("审计", Frame.Section.AUDIT, signed);
    return new AuditView(
        frame, filter, more ? entries.subList(0, ON_A_PAGE) : entries, more, check);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
