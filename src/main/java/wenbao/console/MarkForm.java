package wenbao.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import wenbao.application.learning.MarkExample;
import wenbao.application.staff.Right;

/** Notes what an operator says a message was about; other pages include its form. */
@Controller(LearningPage.PATH + "/mark")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MarkForm {
  private final MarkExample markExample;
  private final MarkViews views;
  private final ConsolePages pages;

  MarkForm(MarkExample markExample, MarkViews views, ConsolePages pages) {
    this.markExample = markExample;
    this.views = views;
    this.pages = pages;
  }

  /** The form by itself: fetched when somebody wants it, as it knows all items. */
  @Needs({Right.CORRECT, Right.CONVERSE, Right.ANSWER})
  @Get
  HttpResponse<?> show(
      Signed signed,
      HttpRequest<?> request,
      @QueryValue String inquiry,
      @QueryValue(defaultValue = "") String to) {
    var view = views.of(inquiry, ours(to));
    if (ConsolePages.wantsFragment(request)) {
      return pages.ok(pages.templates().consoleLearningMark(view));
    }
    var frame = Frame.of("这句问的是什么", Frame.Section.ME, signed);
    return pages.ok(pages.templates().consoleLearningMarkPage(frame, view));
  }

  @Needs({Right.CORRECT, Right.CONVERSE, Right.ANSWER})
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> mark(Signed signed, HttpRequest<?> request, @Body String body) {
    var form = FormFields.of(body);
    String inquiry = form.one("inquiry");
    String to = ours(form.one("to"));
    var outcome = markExample.mark(inquiry, form.one("label"), signed.acting());
    boolean fragment = ConsolePages.wantsFragment(request);
    return switch (outcome) {
      case MarkExample.Outcome.Marked(var label, var name) -> {
        if (!fragment) yield pages.goTo(to);
        String done = "记下了：这句问的是“" + name + "”。编辑看过以后才会学。";
        yield pages.ok(
            pages
                .templates()
                .consoleLearningMark(views.view(inquiry, to, label.value(), done, "")));
      }
      case MarkExample.Outcome.Wrong(var why) -> {
        if (!fragment) yield pages.problem(HttpStatus.UNPROCESSABLE_ENTITY, why, signed);
        var view = views.view(inquiry, to, form.one("label"), "", why);
        yield pages.wrong(pages.templates().consoleLearningMark(view));
      }
    };
  }

  /** Where the form about an inquiry is, for whoever stands on the page {@code to}. */
  static String address(String inquiry, String to) {
    return LearningPage.PATH + "/mark?inquiry=" + inquiry + "&to=" + to;
  }

  /** A page of the console, and nobody else's. */
  private static String ours(String to) {
    return to.matches("/console([/?#][^\\\\\\s]*)?") ? to : "/console";
  }
}
