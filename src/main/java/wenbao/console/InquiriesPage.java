package wenbao.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.reports.Asked.Position;
import wenbao.application.reports.ReadInquiry;
import wenbao.application.reports.SearchInquiries;
import wenbao.application.staff.Right;

/** Searches what was asked, and shows one of it with what stood around. */
@Controller(InquiriesPage.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InquiriesPage {
  static final String PATH = "/console/inquiries";

  private final SearchInquiries search;
  private final ReadInquiry read;
  private final Knowledge knowledge;
  private final Names people;
  private final Reasons reasons;
  private final ConsolePages pages;
  private final InstantSource clock;

  InquiriesPage(
      SearchInquiries search,
      ReadInquiry read,
      Knowledge knowledge,
      Names people,
      Reasons reasons,
      ConsolePages pages,
      InstantSource clock) {
    this.search = search;
    this.read = read;
    this.knowledge = knowledge;
    this.people = people;
    this.reasons = reasons;
    this.pages = pages;
    this.clock = clock;
  }

  @Needs(Right.READ_INQUIRIES)
  @Get
  HttpResponse<?> list(HttpRequest<?> request, Signed signed, @QueryValue @Nullable String before) {
    var form = FilterForm.read(request.getParameters(), clock.instant());
    var from = position(before);
    var found = search.search(form.filter(), from);
    var frame = Frame.of("查询", Frame.Section.INQUIRIES, signed);
    var names = new ChineseNames(knowledge.running());
    var view = InquiriesView.of(frame, form, names, found, from.isEmpty());
    if (!ConsolePages.wantsFragment(request)) {
      return pages.ok(pages.templates().consoleInquiries(view));
    }
    return pages
        .ok(pages.templates().consoleInquiryRows(view))
        .header("HX-Push-Url", form.address(PATH));
  }

  @Needs(Right.READ_INQUIRIES)
  @Get("/{id}")
  HttpResponse<?> one(@PathVariable String id, Signed signed) {
    var found = read.read(id);
    if (found.isEmpty()) {
      return pages.problem(HttpStatus.NOT_FOUND, "没有这一条。\n可能已经过了保存的时间。", signed);
    }
    var inquiry = found.get().inquiry();
    var frame = Frame.of("一次来问", Frame.Section.INQUIRIES, signed);
    var names = new ChineseNames(knowledge.running());
    boolean unswayed =
        signed.may(Right.JUDGE)
            && found.get().judgements().stream()
                .noneMatch(j -> j.judge().equals(signed.member().username()));
    return pages.ok(
        pages
            .templates()
            .consoleInquiry(
                new InquiryView(
                    frame,
                    names,
                    inquiry,
                    found.get().around(),
                    found.get().replies(),
                    unswayed ? List.of() : found.get().judgements(),
                    inquiry.answered().map(a -> reasons.readable(a.why().because())).orElse(""),
                    people.members()::apply)));
  }

  /** {@code 1772413200000.01KJ…}: where the page before ended. */
  private static Optional<Position> position(@Nullable String before) {
    if (before == null || !before.matches("[0-9]{1,15}\\..{1,64}")) return Optional.empty();
    int dot = before.indexOf('.');
    return Optional.of(
        new Position(Long.parseLong(before.substring(0, dot)), before.substring(dot + 1)));
  }
}
