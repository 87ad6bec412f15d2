package wenbao.channel.sms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Times as the providers write them, {@code 2026-01-01 10:00:00}, in Beijing and without a zone.
 */
public final class BeijingTime {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private BeijingTime() {}

  /** The other moment where nothing is written, or nothing that can be read. */
  public static Instant read(String written, Instant otherwise) {
    try {
      return LocalDateTime.parse(written.strip(), WRITTEN).atZone(BEIJING).toInstant();
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
