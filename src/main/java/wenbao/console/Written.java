package wenbao.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people here read them, by the clocks of Beijing. */
public final class Written {
  static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BEIJING);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BEIJING);

  private Written() {}

  /** {@code 2026-03-02 09:00:00}. */
  public static String full(Instant at) {
    return FULL.format(at);
  }

  /** {@code 03-02 09:00}. */
  public static String brief(Instant at) {
    return SHORT.format(at);
  }

  /** {@code 3分20秒}, {@code 2小时5分}. */
  public static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 60) return seconds + "秒";
    if (seconds < 3600) return "%d分%d秒".formatted(seconds / 60, seconds % 60);
    return "%d小时%d分".formatted(seconds / 3600, seconds % 3600 / 60);
  }

  /** A probability as a number out of a hundred: {@code 94%}. */
  public static String percent(double probability) {
    return Math.round(probability * 100) + "%";
  }
}
