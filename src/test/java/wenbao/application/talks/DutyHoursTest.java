package wenbao.application.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyHoursTest {
  private static final DutyHours HOURS = DutyHours.of("09:00-17:00");

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
          """)
  void nights_and_weekends_do_not_count(
      OffsetDateTime since, OffsetDateTime now, long minutes, boolean tooLong) {
    assertThat(HOURS.onDuty(since.toInstant(), now.toInstant()).toMinutes()).isEqualTo(minutes);
    assertThat(HOURS.isLong(since.toInstant(), now.toInstant())).isEqualTo(tooLong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9-17", "09:00", "17:00-09:00", "09:00-25:00", ""})
  void says_how_hours_look(String written) {
    assertThatThrownBy(() -> DutyHours.of(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spaces_do_not_matter() {
    assertThat(DutyHours.of("09:00 - 17:00")).isEqualTo(HOURS);
  }
}
