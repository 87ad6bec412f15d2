package wenbao.console;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import wenbao.http.Pages;

/** Puts the console's templates into responses. */
@Singleton
final class ConsolePages {
  private final Pages pages;

  ConsolePages(Pages pages) {
    this.pages = pages;
  }

  Templates templates() {
    return pages.templates();
  }

  MutableHttpResponse<Object> ok(JteModel model) {
    return pages.ok(model);
  }

  /** A form that is not right yet comes back with what is wrong. */
  MutableHttpResponse<Object> wrong(JteModel model) {
    return pages.fill(HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY), model);
  }

  /** After a change: the page is asked for anew, so that reloading repeats nothing. */
  MutableHttpResponse<Object> goTo(String path) {
    return HttpResponse.seeOther(URI.create(path));
  }

  /**
   * @param message its first line is the heading
   */
  MutableHttpResponse<Object> problem(HttpStatus status, String message) {
    return pages.fill(
        HttpResponse.status(status), templates().consoleProblem(message, Optional.empty()));
  }

  MutableHttpResponse<Object> problem(HttpStatus status, String message, Signed signed) {
    return pages.fill(
        HttpResponse.status(status),
        templates().consoleProblem(message, Optional.of(signed.member())));
  }

  /** Whether htmx asks, which wants a part of the page only. */
  static boolean wantsFragment(HttpRequest<?> request) {
    return request.getHeaders().contains("HX-Request")
        && !request.getHeaders().contains("HX-History-Restore-Request");
  }
}
