package wenbao.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import wenbao.application.reports.Period;

/** Moments and spans as the pages write them. */
public final class Times {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Period.ZONE);

  private Times() {}

  public static String exact(Instant at) {
    return SECONDS.format(at);
  }

  /** For the {@code datetime} of a time element. */
  public static String machine(Instant at) {
    return at.toString();
  }

  static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, Period.ZONE);
  }

  /** 0.4 秒, 35 秒, 4 分 10 秒, 2 小时 5 分. */
  public static String span(Duration d) {
    if (d.toMillis() < 9_950) return "%.1f 秒".formatted(d.toMillis() / 1000.0);
    if (d.toMinutes() < 1) return d.toSeconds() + " 秒";
    if (d.toHours() < 1) return d.toMinutes() + " 分 " + d.toSecondsPart() + " 秒";
    return d.toHours() + " 小时 " + d.toMinutesPart() + " 分";
  }
}
