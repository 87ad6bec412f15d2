package wenbao.console;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wenbao.application.learning.Asked;
import wenbao.application.learning.DecideSentences;
import wenbao.application.learning.DecideSentences.Line;
import wenbao.application.learning.Files;
import wenbao.application.learning.Group;
import wenbao.application.learning.ReviewMessages;
import wenbao.application.staff.Right;
import wenbao.console.LearningView.GroupView;
import wenbao.domain.Label;

/** Messages that went badly, grouped by meaning: an editor accepts or discards them. */
@Controller(LearningPage.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LearningPage {
  static final String PATH = "/console/learning";
  private static final int GROUPS = 10;

  private final ReviewMessages review;
  private final DecideSentences decide;
  private final Files files;
  private final ConsolePages pages;
  private final InstantSource clock;

  LearningPage(
      ReviewMessages review,
      DecideSentences decide,
      Files files,
      ConsolePages pages,
      InstantSource clock) {
    this.review = review;
    this.decide = decide;
    this.files = files;
    this.pages = pages;
    this.clock = clock;
  }

  @Needs(Right.EDIT)
  @Get
  HttpResponse<?> show(
      Signed signed,
      @QueryValue(defaultValue = "30") int days,
      @QueryValue(defaultValue = "all") String why,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue @Nullable String done) {
    int period = Math.clamp(days, 1, 180);
    var now = clock.instant();
    var groups = review.groups(now.minus(Duration.ofDays(period)), now.plusSeconds(1), wanted(why));
    int last = Math.max(1, (groups.size() + GROUPS - 1) / GROUPS);
    int at = Math.clamp(page, 1, last);
    var rows = new GroupRows(files, "%s?days=%d&why=%s&page=%d".formatted(PATH, period, why, at));
    var shown =
        groups.stream()
            .skip((at - 1L) * GROUPS)
            .limit(GROUPS)
            .map(review::withGuess)
            .map(rows::fresh)
            .toList();
    long times = groups.stream().mapToLong(Group::times).sum();
    var frame = Frame.of("学习", Frame.Section.LEARNING, signed);
    String said = said(done == null ? "" : done);
    var view = new LearningView(frame, period, why, at, last, groups.size(), times, shown, said);
    return pages.ok(pages.templates().consoleLearningGroups(view));
  }

  private static Predicate<Asked.Why> wanted(String why) {
    return switch (why) {
      case "unanswered" -> Asked.Why.UNANSWERED::equals;
      case "unsure" -> Asked.Why.UNSURE::equals;
      case "corrected" -> Asked.Why.CORRECTED::equals;
      default -> any -> true;
    };
  }

  private static String said(String done) {
    return switch (done) {
      case "accepted" -> "收下了。下次重新学习时会学进去，现在的回答还没有变。";
      case "discarded" -> "丢掉了，不再列出来。";
      default -> "";
    };
  }

  @Needs(Right.EDIT)
  @Post("/decide")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Signed signed, HttpRequest<?> request, @Body String body) {
    var form = FormFields.of(body);
    var rows = new GroupRows(files, ours(form.one("to")));
    var lines = chosen(form);
    boolean accepts = form.one("do").equals("accept");
    String wrong = wrong(lines, accepts, form.one("label"));
    Map<Integer, String> complaints = Map.of();
    if (wrong.isEmpty() && accepts) {
      var label = new Label(form.one("label"));
      complaints = decide.accept(List.copyOf(lines.values()), label, signed.acting());
    } else if (wrong.isEmpty()) {
      decide.discard(lines.values().stream().map(Line::original).toList(), signed.acting());
    }
    if (!complaints.isEmpty()) wrong = "还没有收下：请改好下面标出来的，或者去掉它的勾。";
    boolean fragment = ConsolePages.wantsFragment(request);
    if (!wrong.isEmpty()) {
      var byRow = complaints(List.copyOf(lines.keySet()), complaints);
      return again(signed, rows.again(form, wrong, byRow), fragment);
    }
    if (!fragment) {
      String done = accepts ? "accepted" : "discarded";
      return pages.goTo(rows.to() + (rows.to().contains("?") ? "&" : "?") + "done=" + done);
    }
    String what = accepts ? "收到“" + files.name(new Label(form.one("label"))) + "”下面" : "丢掉";
    var left = rows.done(form, "“%s”等 %d 句已%s。".formatted(title(form), lines.size(), what));
    return pages.ok(pages.templates().consoleLearningGroup(left));
  }

  private static String title(FormFields form) {
    String title = form.one("title");
    return title.length() > 20 ? title.substring(0, 20) + "…" : title;
  }

  private String wrong(Map<Integer, Line> lines, boolean accepts, String label) {
    if (lines.isEmpty()) return "还没有勾。请勾上要处理的句子。";
    boolean known = files.choices().stream().anyMatch(c -> c.label().value().equals(label));
    return accepts && !known ? "请先选归到哪个事项，再收下。" : "";
  }

  /** By the row's number. */
  private static Map<Integer, Line> chosen(FormFields form) {
    var originals = form.all("original");
    var texts = form.all("text");
    var lines = new java.util.TreeMap<Integer, Line>();
    for (String number : form.all("chosen")) {
      if (!number.matches("[0-9]{1,3}")) continue;
      int row = Integer.parseInt(number);
      if (row < originals.size() && row < texts.size()) {
        lines.put(row, new Line(originals.get(row), texts.get(row)));
      }
    }
    return lines;
  }

  private static Map<Integer, String> complaints(List<Integer> rows, Map<Integer, String> wrong) {
    var byRow = new java.util.HashMap<Integer, String>();
    wrong.forEach((line, why) -> byRow.put(rows.get(line), why));
    return byRow;
  }

  /** Without scripts the group stands alone, with what is wrong. */
  private HttpResponse<?> again(Signed signed, GroupView group, boolean fragment) {
    if (fragment) return pages.wrong(pages.templates().consoleLearningGroup(group));
    var frame = Frame.of("学习", Frame.Section.LEARNING, signed);
    var groups = new ArrayList<GroupView>(List.of(group));
    var view = new LearningView(frame, 30, "all", 1, 1, 1, group.times(), groups, "");
    return pages.wrong(pages.templates().consoleLearningGroups(view));
  }

  private static String ours(String to) {
    return to.matches("/console/learning\\?[a-z0-9=&]*") ? to : PATH;
  }
}
