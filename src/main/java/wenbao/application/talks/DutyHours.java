package wenbao.application.talks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import wenbao.domain.WorkingDays;

/** When somebody is there to reply: on working days, between two times of the day. */
public final class DutyHours {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Pattern FORM =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]");

  /** Longer than this on duty nobody should wait for a first reply. */
  public static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What is counted back is not counted further than this. */
  private static final int MOST_DAYS = 14;

  private final LocalTime from;
  private final LocalTime to;
  private final Supplier<WorkingDays> workingDays;

  private DutyHours(LocalTime from, LocalTime to, Supplier<WorkingDays> workingDays) {
    this.from = from;
    this.to = to;
    this.workingDays = workingDays;
  }

  /**
   * @param written as configured: {@code 09:00-17:00}
   * @param workingDays those in force; editors change them
   */
  public static DutyHours of(String written, Supplier<WorkingDays> workingDays) {
    String plain = written.replace(" ", "");
    if (!FORM.matcher(plain).matches()) {
      throw new IllegalArgumentException(
          "“" + written + "” are no duty hours; they look like 09:00-17:00");
    }
    var from = LocalTime.parse(plain.substring(0, 5));
    var to = LocalTime.parse(plain.substring(6));
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("duty hours end before they begin: " + written);
    }
    return new DutyHours(from, to, workingDays);
  }

  /** Whether somebody is there. */
  public boolean isOn(Instant now) {
    return onDuty(now, now.plusMillis(1)).isPositive();
  }

  /** Whether somebody waits too long; nights and holidays do not count. */
  public boolean isLong(Instant since, Instant now) {
    return onDuty(since, now).compareTo(PATIENCE) >= 0;
  }

  /** How much of this time somebody was on duty. */
  Duration onDuty(Instant since, Instant now) {
    var sum = Duration.ZERO;
    var working = workingDays.get();
    LocalDate first = LocalDate.ofInstant(since, BEIJING);
    LocalDate last = LocalDate.ofInstant(now, BEIJING);
    if (first.isBefore(last.minusDays(MOST_DAYS))) first = last.minusDays(MOST_DAYS);
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!working.contains(day)) continue;
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
