package wenbao.channel.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

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
        ? pages.fill(response, pages.templates().webProblem(problem, bureaus.all()))
        : response.contentType(MediaType.APPLICATION_JSON_TYPE).body(ErrorBody.of(problem));
  }

  private static boolean readsPages(HttpRequest<?> request) {
    return !request.getPath().startsWith("/api/")
        && request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::matches);
  }
}
