package wenbao.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * On which days people work: from Monday to Friday, but for what the State Council announces every
 * autumn for the next year.
 *
 * @param off days without work
 * @param on Saturdays and Sundays with work
 */
public record WorkingDays(Set<LocalDate> off, Set<LocalDate> on) {
  public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Set.of(), Set.of());

  public boolean contains(LocalDate day) {
    if (off.contains(day)) return false;
    return on.contains(day) || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
