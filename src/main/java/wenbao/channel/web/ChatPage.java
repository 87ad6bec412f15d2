package wenbao.channel.web;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.Answering;
import wenbao.application.Incoming;
import wenbao.application.Replied;
import wenbao.domain.Bureau;
import wenbao.domain.Channel;
import wenbao.http.Pages;

/** The citizen's page: every answer is the page again, or with scripts only its new part. */
@Controller("/")
@Produces(MediaType.TEXT_HTML)
final class ChatPage {
  static final String FRAGMENT = "X-Fragment";

  private final Patience answering;
  private final Bureaus bureaus;
  private final ChatViews views;
  private final PersonViews persons;
  private final Pages pages;
  private final Problems problems;
  private final InstantSource clock;

  ChatPage(
      Answering answering,
      Bureaus bureaus,
      ChatViews views,
      PersonViews persons,
      Pages pages,
      Problems problems,
      InstantSource clock) {
    this.answering = new Patience(answering, Duration.ofMillis(200));
    this.bureaus = bureaus;
    this.views = views;
    this.persons = persons;
    this.pages = pages;
    this.problems = problems;
    this.clock = clock;
  }

  @Get
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> start(HttpRequest<?> request, @QueryValue("bureau") @Nullable String id) {
    var bureau = bureaus.named(id);
    if (bureau.isEmpty()) return noBureau(request);
    var person = persons.of(bureau.get(), Visit.known(request), null, null, true);
    return pages.ok(pages.templates().webChat(views.start(bureau.get(), person)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> ask(
      HttpRequest<?> request,
      @QueryValue("bureau") @Nullable String id,
      @Header(FRAGMENT) @Nullable String fragment,
      @Body ChatForm form) {
    var bureau = bureaus.named(id);
    if (bureau.isEmpty()) return noBureau(request);
    var complaint = views.complaint(form);
    return complaint.isPresent()
        ? complain(request, bureau.get(), form, complaint.get(), fragment != null)
        : answer(request, bureau.get(), form, fragment != null);
  }

  private HttpResponse<?> complain(
      HttpRequest<?> request, Bureau bureau, ChatForm form, String complaint, boolean fragment) {
    var person =
        fragment
            ? persons.nobody(bureau)
            : persons.of(bureau, Visit.known(request), form.read(), form.was(), true);
    var view = views.complain(bureau, form, complaint, person);
    JteModel model =
        fragment ? pages.templates().webComplaint(view) : pages.templates().webChat(view);
    return pages.fill(HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY), model);
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Bureau bureau, ChatForm form, boolean fragment) {
    String visit = Visit.of(request);
    String token = Tokens.orFresh(form.key());
    Optional<Replied> replied = answering.answer(incoming(bureau, visit, token, form.written()));
    if (replied.isEmpty()) return complain(request, bureau, form, views.failed(), fragment);
    var turn = views.turn(bureau, form, replied.get());
    var templates = pages.templates();
    if (fragment) {
      return pages.ok(templates.webTurn(turn)).cookie(Visit.cookie(request, visit, false));
    }
    var person = persons.of(bureau, Optional.of(visit), form.read(), form.was(), true);
    return pages
        .ok(templates.webChat(views.answered(turn, person)))
        .cookie(Visit.cookie(request, visit, person.withPerson()));
  }

  private Incoming incoming(Bureau bureau, String visit, String token, String text) {
    return new Incoming(
        Channel.WEB,
        Bureaus.account(bureau),
        Tokens.key(token, text),
        visit,
        text,
        bureau.id(),
        clock.instant());
  }

  private MutableHttpResponse<Object> noBureau(HttpRequest<?> request) {
    return problems.show(
        request, new Problem(HttpStatus.NOT_FOUND, "bureau-unknown", "没有这个医保局的页面，可以从下面选一个。"));
  }
}
