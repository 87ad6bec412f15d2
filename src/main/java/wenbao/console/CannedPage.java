package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.application.talks.Canned;
import wenbao.application.talks.CannedReplies;
import wenbao.application.talks.ManageCanned;

/** Replies that are kept ready: those of all, and one's own. */
@Controller(CannedPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CannedPage {
  static final String PATH = QueuePage.PATH + "/canned";
  private static final Canned NEW = new Canned("", "", "", "");

  private final ManageCanned manage;
  private final CannedReplies replies;
  private final ConsolePages pages;

  CannedPage(ManageCanned manage, CannedReplies replies, ConsolePages pages) {
    this.manage = manage;
    this.replies = replies;
    this.pages = pages;
  }

  @Serdeable
  record Form(
      @Nullable String id,
      @Nullable String title,
      @Nullable String text,
      @Nullable String shared) {}

  @Needs(Right.CONVERSE)
  @Get("{?edit,done}")
  HttpResponse<?> show(
      Signed signed, @QueryValue @Nullable String edit, @QueryValue @Nullable String done) {
    var edited =
        replies.of(signed.member().username()).stream()
            .filter(canned -> canned.id().equals(edit))
            .findFirst()
            .orElse(NEW);
    String said =
        switch (done == null ? "" : done) {
          case "saved" -> "存好了。";
          case "removed" -> "删掉了。";
          default -> "";
        };
    return pages.ok(pages.templates().consoleCanned(view(signed, edited, false, "", said)));
  }

  @Needs(Right.CONVERSE)
  @Post
  HttpResponse<?> save(Signed signed, @Body Form form) {
    boolean shared = form.shared != null;
    String owner = shared ? "" : signed.member().username();
    String text = orEmpty(form.text).replace("\r\n", "\n");
    var typed = new Canned(orEmpty(form.id), owner, orEmpty(form.title), text);
    var wrong = manage.save(typed.id(), typed.title(), text, shared, signed.acting());
    if (wrong.isEmpty()) return pages.goTo(PATH + "?done=saved");
    return pages.wrong(
        pages.templates().consoleCanned(view(signed, typed, shared, wrong.get(), "")));
  }

  @Needs(Right.CONVERSE)
  @Post("/{id}/remove")
  HttpResponse<?> remove(Signed signed, String id) {
    manage.remove(id, signed.acting());
    return pages.goTo(PATH + "?done=removed");
  }

  /** Pages do not offer it, so somebody tried, or a role was taken away meanwhile. */
  @Error(exception = Acting.Forbidden.class)
  HttpResponse<?> forbidden() {
    return pages.problem(HttpStatus.FORBIDDEN, "这条回复不归您改。\n共用的由主管来改，同事自己用的只有他自己能改。");
  }

  private CannedPageView view(
      Signed signed, Canned edited, boolean shared, String complaint, String done) {
    return new CannedPageView(
        Frame.of("常用回复", Frame.Section.CONVERSATIONS, signed),
        replies.of(signed.member().username()),
        edited,
        shared,
        signed.may(Right.LEAD),
        complaint,
        done);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
