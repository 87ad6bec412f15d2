package wenbao.channel.web;

import io.micronaut.serde.annotation.Serdeable;

/** A problem as the API shows it. */
@Serdeable
record ErrorBody(Detail error) {
  @Serdeable
  record Detail(String code, String message) {}

  static ErrorBody of(Problem problem) {
    return new ErrorBody(new Detail(problem.code(), problem.message()));
  }
}
