package wenbao.channel.sms.generic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import wenbao.channel.sms.Rejected;

/** A moment as the generic gateway writes it: {@code 2026-01-01T10:00:00+08:00}. */
final class Moment {
  static final String EXAMPLE = "2026-01-01T10:00:00+08:00";

  private Moment() {}

  static void check(String key, @Nullable String written) {
    try {
      read(written, Instant.EPOCH);
    } catch (DateTimeException e) {
      Rejected.unless(false, key + ": date, time and zone like " + EXAMPLE);
    }
  }

  static Instant read(@Nullable String written, Instant otherwise) {
    return written == null ? otherwise : OffsetDateTime.parse(written).toInstant();
  }
}
