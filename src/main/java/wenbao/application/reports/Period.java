package wenbao.application.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days as the city lives them, the first and the last included. */
public record Period(LocalDate from, LocalDate to) {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Longer than anything is kept; a period that was typed wrongly must not fill a page. */
  private static final long LONGEST = 400;

  public Period {
    if (to.isBefore(from)) {
      LocalDate earlier = to;
      to = from;
      from = earlier;
    }
    if (ChronoUnit.DAYS.between(from, to) >= LONGEST) from = to.minusDays(LONGEST - 1);
  }

  /** Today and the days before it. */
  public static Period lastDays(int days, Instant now) {
    LocalDate today = day(now);
    return new Period(today.minusDays(days - 1), today);
  }

  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  public Instant begin() {
    return from.atStartOfDay(ZONE).toInstant();
  }

  /** The first moment after it. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
