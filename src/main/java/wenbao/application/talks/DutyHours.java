package wenbao.application.talks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** When somebody is there to reply: from Monday to Friday, between two times of the day. */
public record DutyHours(LocalTime from, LocalTime to) {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Pattern FORM =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]");

  /** Longer than this on duty nobody should wait for a first reply. */
  public static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What is counted back is not counted further than this. */
  private static final int MOST_DAYS = 14;

  /** As configured: {@code 09:00-17:00}. */
  public static DutyHours of(String written) {
    String plain = written.replace(" ", "");
    if (!FORM.matcher(plain).matches()) {
      throw new IllegalArgumentException(
          "“" + written + "” are no duty hours; they look like 09:00-17:00");
    }
    var hours =
        new DutyHours(LocalTime.parse(plain.substring(0, 5)), LocalTime.parse(plain.substring(6)));
    if (!hours.from.isBefore(hours.to)) {
      throw new IllegalArgumentException("duty hours end before they begin: " + written);
    }
    return hours;
  }

  /** Whether somebody is there. */
  public boolean isOn(Instant now) {
    return onDuty(now, now.plusMillis(1)).isPositive();
  }

  /** Whether somebody waits too long; nights and weekends do not count. */
  public boolean isLong(Instant since, Instant now) {
    return onDuty(since, now).compareTo(PATIENCE) >= 0;
  }

  /** How much of this time somebody was on duty. */
  Duration onDuty(Instant since, Instant now) {
    var sum = Duration.ZERO;
    LocalDate first = LocalDate.ofInstant(since, BEIJING);
    LocalDate last = LocalDate.ofInstant(now, BEIJING);
    if (first.isBefore(last.minusDays(MOST_DAYS))) first = last.minusDays(MOST_DAYS);
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) continue;
      Instant begins = later(day.atTime(from).atZone(BEIJING).toInstant(), since);
      Instant ends = earlier(day.atTime(to).atZone(BEIJING).toInstant(), now);
      if (begins.isBefore(ends)) sum = sum.plus(Duration.between(begins, ends));
    }
    return sum;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
