package wenbao.channel.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.time.InstantSource;
import java.util.List;
import wenbao.application.AnswerLinks;
import wenbao.application.AnswerLinks.Expired;
import wenbao.application.AnswerLinks.Shown;
import wenbao.application.AnswerLinks.Unknown;
import wenbao.application.Knowledge;
import wenbao.domain.Bureau;
import wenbao.http.Pages;

/** An answer in large type, with numbers to tap, for whoever follows the link in a reply. */
@Controller(AnswerLinks.PATH)
@Produces(MediaType.TEXT_HTML)
final class AnswerPage {
  private static final Problem EXPIRED =
      new Problem(HttpStatus.GONE, "answer-expired", "这一页过期了。\n再问一次就有新的，点这里问：");

  private static final Problem UNKNOWN =
      new Problem(
          HttpStatus.NOT_FOUND, "answer-unknown", "这一页打不开。\n请回到收到的那条消息，再点一次。也可以重新问，点您那里的医保局：");

  private final AnswerLinks links;
  private final Knowledge knowledge;
  private final Bureaus bureaus;
  private final Pages pages;
  private final InstantSource clock;

  AnswerPage(
      AnswerLinks links, Knowledge knowledge, Bureaus bureaus, Pages pages, InstantSource clock) {
    this.links = links;
    this.knowledge = knowledge;
    this.bureaus = bureaus;
    this.pages = pages;
    this.clock = clock;
  }

  @Get("{+path}")
  HttpResponse<?> show(@PathVariable String path) {
    var page =
        switch (links.open(path, clock.instant())) {
          case Shown shown -> pages.ok(pages.templates().webLarge(view(shown)));
          case Expired(var bureau) -> problem(EXPIRED, bureau, places(bureau));
          case Unknown() -> problem(UNKNOWN, bureaus.usual(), bureaus.all());
        };
    return page.header("X-Robots-Tag", "noindex");
  }

  private LargeView view(Shown shown) {
    var catalog = knowledge.running();
    var bureau = shown.answer().bureau();
    return new LargeView(
        bureau,
        bureaus.address(bureau),
        LargeAnswer.both(shown.answer(), catalog),
        shown.until(),
        catalog.wording());
  }

  /** Where one can ask again: its own page, if it is a city's. */
  private List<Bureau> places(Bureau bureau) {
    return bureau.city() == null ? bureaus.all() : List.of(bureau);
  }

  /**
   * @param bureau whose hotlines are named
   * @param places where one can ask again
   */
  private MutableHttpResponse<Object> problem(Problem problem, Bureau bureau, List<Bureau> places) {
    var calls = bureaus.hotlines(bureau).stream().flatMap(o -> Call.of(o).stream()).toList();
    var model = pages.templates().webProblem(problem, places, calls, /* large= */ true);
    return pages.fill(HttpResponse.status(problem.status()), model);
  }
}
