package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.learning.MarkExample;
import wenbao.application.reports.JudgeAnswers;
import wenbao.application.reports.JudgeAnswers.Shown;
import wenbao.application.reports.Verdict;
import wenbao.application.staff.Right;
import wenbao.domain.Label;

/** Answers of the blind sample, one after the other. */
@Controller(JudgePage.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JudgePage {
  static final String PATH = "/console/judge";

  private final JudgeAnswers judgeAnswers;
  private final MarkExample markExample;
  private final Knowledge knowledge;
  private final ConsolePages pages;

  JudgePage(
      JudgeAnswers judgeAnswers, MarkExample markExample, Knowledge knowledge, ConsolePages pages) {
    this.judgeAnswers = judgeAnswers;
    this.markExample = markExample;
    this.knowledge = knowledge;
    this.pages = pages;
  }

  @Serdeable
  record Form(@Nullable String verdict, @Nullable String label) {}

  @Needs(Right.JUDGE)
  @Get
  HttpResponse<?> next(Signed signed, @QueryValue @Nullable String last) {
    var shown = judgeAnswers.next(signed.acting());
    return pages.ok(pages.templates().consoleJudge(view(signed, shown, last, "")));
  }

  @Needs(Right.JUDGE)
  @Get("/{id}")
  HttpResponse<?> again(@PathVariable String id, Signed signed) {
    var shown = judgeAnswers.again(id, signed.acting());
    if (shown.isEmpty()) return gone(signed);
    return pages.ok(pages.templates().consoleJudge(view(signed, shown, null, "")));
  }

  @Needs(Right.JUDGE)
  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> judge(@PathVariable String id, Signed signed, @Body Form form) {
    var verdict = Verdict.of(form.verdict == null ? "" : form.verdict);
    if (verdict.isEmpty()) return pages.goTo(PATH + "/" + encoded(id));
    String label = form.label == null ? "" : form.label;
    if (verdict.get() == Verdict.WRONG && !isKnown(label)) {
      var shown = judgeAnswers.again(id, signed.acting());
      if (shown.isEmpty()) return gone(signed);
      var view = view(signed, shown, null, "请从表里选一件，或者选“不知道”。");
      return pages.wrong(pages.templates().consoleJudge(view));
    }
    boolean kept = judgeAnswers.judge(id, verdict.get(), label, signed.acting());
    // What a judge says it was about is worth an editor's look, as an operator's correction is.
    if (kept && verdict.get() == Verdict.WRONG && !label.isEmpty()) {
      markExample.mark(id, label, signed.acting());
    }
    return kept ? pages.goTo(PATH + "?last=" + encoded(id)) : gone(signed);
  }

  private boolean isKnown(String label) {
    if (label.isEmpty()) return true;
    var catalog = knowledge.running();
    return catalog.items().keySet().stream().anyMatch(id -> id.value().equals(label))
        || label.equals(Label.DISCLOSURE.value())
        || Label.DECISIONS.stream().anyMatch(id -> id.value().equals(label));
  }

  private HttpResponse<?> gone(Signed signed) {
    return pages.problem(HttpStatus.NOT_FOUND, "这一条不在抽查里。\n可能已经过了保存的时间。", signed);
  }

  private JudgeView view(
      Signed signed, Optional<Shown> shown, @Nullable String last, String complaint) {
    return new JudgeView(
        Frame.of("抽查", Frame.Section.JUDGE, signed),
        new ChineseNames(knowledge.running()),
        shown,
        judgeAnswers.progress(signed.acting()),
        Optional.ofNullable(last).map(id -> PATH + "/" + encoded(id)),
        complaint);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
