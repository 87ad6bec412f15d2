package wenbao.channel.sms.cmpp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times in a report, {@code 2603020900}, in Beijing and to the minute. */
final class CmppTime {
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyMMddHHmm");
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private CmppTime() {}

  static Optional<Instant> read(String written) {
    try {
      return Optional.of(LocalDateTime.parse(written, WRITTEN).atZone(BEIJING).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
