package wenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.SenderHistory.Lately;
import wenbao.domain.Channel;

class RestraintTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # text,     in ten minutes, alike, echoes, in a day, judgement
          怎么报销啊,  1,              1,     0,      1,        ANSWER
          怎么报销啊,  5,              3,     0,      14,       ANSWER
          怎么报销啊,  1,              1,     0,      15,       LAST_ANSWER
          怎么报销啊,  1,              1,     0,      16,       ENOUGH
          怎么报销啊,  4,              4,     0,      4,        LOOP
          怎么报销啊,  2,              1,     1,      2,        LOOP
          怎么报销啊,  13,             1,     0,      13,       LOOP
          1,          6,              5,     0,      6,        ANSWER
          回“更多”,    6,              5,     0,      6,        ANSWER
          更多,        13,             13,    0,      13,       LOOP
          """)
  void judges(
      String text, int moment, int alike, int echoes, int day, Restraint.Judgement judgement) {
    SenderHistory history =
        (inquiry, incoming, then) ->
            Duration.between(then, NOW).toMinutes() == 10
                ? new Lately(moment, alike, echoes)
                : new Lately(day, day, 0);
    var incoming =
        new Incoming(Channel.SMS, "suining-106", "m1", "13800138000", text, "suining", NOW);
    assertThat(new Restraint(history, 15).judge("q1", incoming)).isEqualTo(judgement);
  }
}
