package wenbao.application.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.domain.WorkingDays;

class DutyHoursTest {
  /** Qingming of 2026, and the Sunday on which people work for the National Day. */
  private static final WorkingDays DAYS =
      new WorkingDays(Set.of(LocalDate.of(2026, 4, 6)), Set.of(LocalDate.of(2026, 9, 20)));

  private static final DutyHours HOURS = DutyHours.of("09:00-17:00", () -> DAYS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # since (a Friday)        | now                       | minutes on duty | too long
          2026-03-06T10:00:00+08:00 | 2026-03-06T10:02:59+08:00 | 2               | false
          2026-03-06T10:00:00+08:00 | 2026-03-06T10:03:00+08:00 | 3               | true
          2026-03-06T07:00:00+08:00 | 2026-03-06T09:01:00+08:00 | 1               | false
          2026-03-06T16:59:00+08:00 | 2026-03-07T12:00:00+08:00 | 1               | false
          2026-03-06T16:59:00+08:00 | 2026-03-09T09:02:00+08:00 | 3               | true
          2026-03-07T10:00:00+08:00 | 2026-03-08T10:00:00+08:00 | 0               | false
          2026-01-01T10:00:00+08:00 | 2026-03-06T09:00:00+08:00 | 4800            | true
          2026-04-03T16:59:00+08:00 | 2026-04-07T09:01:00+08:00 | 2               | false
          2026-09-20T09:00:00+08:00 | 2026-09-20T09:05:00+08:00 | 5               | true
          """)
  void nights_and_holidays_do_not_count(
      OffsetDateTime since, OffsetDateTime now, long minutes, boolean tooLong) {
    assertThat(HOURS.onDuty(since.toInstant(), now.toInstant()).toMinutes()).isEqualTo(minutes);
    assertThat(HOURS.isLong(since.toInstant(), now.toInstant())).isEqualTo(tooLong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9-17", "09:00", "17:00-09:00", "09:00-25:00", ""})
  void says_how_hours_look(String written) {
    assertThatThrownBy(() -> DutyHours.of(written, () -> DAYS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spaces_do_not_matter() {
    var now = OffsetDateTime.parse("2026-03-06T10:00:00+08:00").toInstant();
    assertThat(DutyHours.of("09:00 - 17:00", () -> DAYS).isOn(now)).isTrue();
    assertThat(DutyHours.of("10:01 - 17:00", () -> DAYS).isOn(now)).isFalse();
  }
}
