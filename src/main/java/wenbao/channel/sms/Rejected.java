package wenbao.channel.sms;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** A call that we do not take, with what would have been right. */
public final class Rejected extends RuntimeException {
  private final HttpStatus status;

  private Rejected(HttpStatus status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  public static Rejected malformed(String right) {
    return new Rejected(HttpStatus.BAD_REQUEST, right);
  }

  /** The same for a wrong secret and for a line that does not exist. */
  static Rejected notFound() {
    return new Rejected(HttpStatus.NOT_FOUND, "not found");
  }

  public static Rejected unproved(String right) {
    return new Rejected(HttpStatus.UNAUTHORIZED, right);
  }

  public static void unless(boolean wellFormed, String right) {
    if (!wellFormed) throw malformed(right);
  }

  HttpResponse<Ack> response() {
    return HttpResponse.<Ack>status(status).body(new Ack(status.getCode(), getMessage()));
  }
}
