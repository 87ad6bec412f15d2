package wenbao.channel.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A broken pipe: the citizen gets a calm sentence, the log where it broke. */
@Singleton
final class Failures implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int FRAMES = 12;

  private final Problems problems;

  Failures(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, RuntimeException failure) {
    // Netty throws what it cannot decode: that pipe was broken when it came in.
    if (failure.getClass().getName().startsWith("io.netty.handler.codec.")) {
      return problems.show(request, Problem.of(HttpStatus.BAD_REQUEST));
    }
    LOG.error("{} {} failed: {}", request.getMethodName(), request.getPath(), where(failure));
    return problems.show(request, Problem.of(HttpStatus.INTERNAL_SERVER_ERROR));
  }

  /** Classes and lines only: a message of a database or a parser may quote what a citizen wrote. */
  static String where(Throwable failure) {
    var where = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      where.append(where.isEmpty() ? "" : "\ncaused by ").append(t.getClass().getName());
      var frames = t.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        where.append("\n\tat ").append(frames[i]);
      }
    }
    return where.toString();
  }
}
