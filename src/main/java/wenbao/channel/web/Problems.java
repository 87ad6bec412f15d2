package wenbao.channel.web;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import wenbao.http.Pages;

/** Shows a problem as the asker can read it: a page to a browser, JSON to everybody else. */
@Singleton
final class Problems {
  private final Pages pages;
  private final Bureaus bureaus;

  Problems(Pages pages, Bureaus bureaus) {
    this.pages = pages;
    this.bureaus = bureaus;
  }

  MutableHttpResponse<Object> show(HttpRequest<?> request, Problem problem) {
    return show(request, HttpResponse.status(problem.status()), problem);
  }

  /** Keeps what the response has already: {@code Allow}, {@code WWW-Authenticate}. */
  MutableHttpResponse<Object> show(
      HttpRequest<?> request, MutableHttpResponse<Object> response, Problem problem) {
    if (request.getMethod() == HttpMethod.HEAD) return response;
    return readsPages(request)
        ? pages.fill(response, page(problem))
        : response.contentType(MediaType.APPLICATION_JSON_TYPE).body(ErrorBody.of(problem));
  }

  private JteModel page(Problem problem) {
    boolean lost = problem.status() == HttpStatus.NOT_FOUND;
    return pages
        .templates()
        .webProblem(problem, lost ? bureaus.all() : List.of(), List.of(), /* large= */ false);
  }

  private static boolean readsPages(HttpRequest<?> request) {
    return !request.getPath().startsWith("/api/")
        && request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::matches);
  }
}
