package wenbao.console;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import wenbao.application.desk.Ended;
import wenbao.application.desk.NoteCall;
import wenbao.application.desk.NoteCall.Result;
import wenbao.application.learning.MarkExample;
import wenbao.application.staff.Right;

/**
 * The desk: half a sentence in, the answer out, while the caller still speaks. Whoever answers no
 * calls is sent to his own first page.
 */
@Controller(DeskPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskPage {
  static final String PATH = "/console";

  private final DeskViews views;
  private final NoteCall noteCall;
  private final MarkExample markExample;
  private final ConsolePages pages;

  DeskPage(DeskViews views, NoteCall noteCall, MarkExample markExample, ConsolePages pages) {
    this.views = views;
    this.noteCall = noteCall;
    this.markExample = markExample;
    this.pages = pages;
  }

  /** What stands in the address: all of it may be missing. */
  @Introspected
  record Asked(
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String bureau,
      @QueryValue @Nullable String item,
      @QueryValue @Nullable String side,
      @QueryValue @Nullable String noted,
      @QueryValue @Nullable Integer messages) {}

  /** What the operator notes of a call, with what was looked up for it. */
  @Serdeable
  record NoteForm(
      @Nullable String key,
      @Nullable String q,
      @Nullable String bureau,
      @Nullable String item,
      @Nullable String side,
      @Nullable String ended,
      @Nullable String remark,
      @Nullable String number,
      @Nullable String act) {}

  @Needs
  @Get
  HttpResponse<?> show(HttpRequest<?> request, Signed signed, @RequestBean Asked asked) {
    if (!signed.may(Right.ANSWER)) return pages.goTo(first(signed));
    var ask = views.ask(asked.q, asked.bureau, asked.item, asked.side);
    if (ConsolePages.wantsFragment(request)) {
      return pages.ok(pages.templates().consoleDeskFound(views.found(ask), true));
    }
    var typed = DeskView.Typed.fresh(FormKey.fresh());
    String done = asked.noted == null ? "" : done(asked.messages == null ? 0 : asked.messages);
    return pages.ok(pages.templates().consoleDeskPage(views.page(signed, ask, typed, done)));
  }

  @Needs(Right.ANSWER)
  @Post("/calls")
  HttpResponse<?> note(Signed signed, @Body NoteForm form) {
    var ask = views.ask(form.q, form.bureau, form.item, form.side);
    boolean sends = "send".equals(form.act);
    var ended = Ended.of(orEmpty(form.ended)).orElse(Ended.TOLD);
    String key = FormKey.orFresh(form.key);
    var call =
        new NoteCall.Call(
            key, ask.question(), ended, orEmpty(form.remark), orEmpty(form.number), sends);
    return switch (noteCall.note(call, signed.acting())) {
      case Result.Noted(var inquiry, var messages) -> {
        // Whoever takes another item than the likeliest says what the words mean.
        ask.item()
            .filter(item -> !views.isLikeliest(ask, item))
            .ifPresent(item -> markExample.mark(inquiry, item.value(), signed.acting()));
        yield pages.goTo(PATH + "?noted=" + inquiry + "&messages=" + messages);
      }
      case Result.Wrong(var field, var why) -> {
        var typed =
            new DeskView.Typed(key, ended, orEmpty(form.remark), orEmpty(form.number), field, why);
        yield pages.wrong(pages.templates().consoleDeskPage(views.page(signed, ask, typed, "")));
      }
    };
  }

  private static String done(int messages) {
    return messages == 0 ? "记下了。" : "记下了，短信在发：" + messages + " 条。";
  }

  private static String first(Signed signed) {
    return Frame.of("", Frame.Section.ME, signed).sections().stream()
        .findFirst()
        .map(Frame.Section::path)
        .orElse(MePage.PATH);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
