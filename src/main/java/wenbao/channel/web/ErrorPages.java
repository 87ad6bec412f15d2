package wenbao.channel.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * Whatever the server itself refuses is said in our words. Its own would repeat parts of the
 * request, in English.
 */
@Singleton
final class ErrorPages implements ErrorResponseProcessor<Object> {
  private final Problems problems;

  ErrorPages(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("unchecked")
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var problem = Problem.of(HttpStatus.valueOf(response.code()));
    return problems.show(context.getRequest(), (MutableHttpResponse<Object>) response, problem);
  }
}
