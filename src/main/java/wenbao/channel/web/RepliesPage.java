package wenbao.channel.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import wenbao.http.Pages;

/** A page comes and fetches what persons wrote, and says what it has shown. */
@Controller("/replies")
@Produces(MediaType.TEXT_HTML)
final class RepliesPage {
  private final Bureaus bureaus;
  private final PersonViews persons;
  private final ChatViews views;
  private final Pages pages;
  private final Problems problems;

  RepliesPage(
      Bureaus bureaus, PersonViews persons, ChatViews views, Pages pages, Problems problems) {
    this.bureaus = bureaus;
    this.persons = persons;
    this.views = views;
    this.pages = pages;
    this.problems = problems;
  }

  /** See {@link PersonViews#of}. */
  @Serdeable
  record Form(@Nullable String read, @Nullable String was) {}

  /** Nothing for a browser that has asked nothing: it need not come again. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> fetch(
      HttpRequest<?> request,
      @QueryValue("bureau") @Nullable String id,
      @Header(ChatPage.FRAGMENT) @Nullable String fragment,
      @Body Form form) {
    var bureau = bureaus.named(id);
    if (bureau.isEmpty()) return problems.show(request, Problem.of(HttpStatus.NOT_FOUND));
    var visit = Visit.known(request);
    boolean alone = form.was == null || form.was.equals(PersonView.SERVICE);
    if (visit.isEmpty() && alone && fragment != null) return HttpResponse.noContent();
    var person = persons.of(bureau.get(), visit, form.read, form.was, fragment == null);
    var templates = pages.templates();
    var page =
        fragment != null
            ? pages.ok(templates.webReplies(person))
            : pages.ok(templates.webChat(views.start(bureau.get(), person)));
    // A page that is only left open keeps nobody known.
    boolean speaks = person.withPerson() || !alone || !person.letters().isEmpty();
    if (speaks) visit.ifPresent(v -> page.cookie(Visit.cookie(request, v, person.withPerson())));
    return page;
  }

  /** On a computer that others use too. */
  @Post("/leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> leave(HttpRequest<?> request, @QueryValue("bureau") @Nullable String id) {
    String start = bureaus.named(id).map(bureaus::address).orElse("/");
    return HttpResponse.seeOther(URI.create(start)).cookie(Visit.end(request));
  }
}
