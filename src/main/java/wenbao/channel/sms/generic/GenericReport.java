package wenbao.channel.sms.generic;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenbao.channel.sms.Rejected;
import wenbao.channel.sms.Report;

/**
 * What became of a message of ours, as the generic gateway reports it.
 *
 * @param id ours
 * @param code the carrier's own word for it: {@code DELIVRD}
 */
@Serdeable
record GenericReport(String id, String status, @Nullable String code, @Nullable String at) {
  static final String EXAMPLE =
      """
      {"id":"01J…","messageId":"g-1","status":"DELIVERED","code":"DELIVRD",\
      "at":"2026-01-01T10:00:03+08:00"}\
      """;

  GenericReport {
    Rejected.unless(
        id != null && id.matches("[^\\p{Cntrl}\\s]{1,100}"),
        "id: the id that our message had, as in " + EXAMPLE);
    Rejected.unless(
        status != null && List.of("DELIVERED", "FAILED").contains(status),
        "status: DELIVERED or FAILED, as in " + EXAMPLE);
    Rejected.unless(
        code == null || code.matches("[^\\p{Cntrl}]{0,40}"),
        "code: the carrier's, at most 40 characters, as in " + EXAMPLE);
    Moment.check("at", at);
  }

  /** With the carrier's code, or the status where it gives none. */
  Report report(Instant now) {
    String why = code == null || code.isBlank() ? status : code;
    return new Report(id, "DELIVERED".equals(status), why, Moment.read(at, now));
  }
}
