package wenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Channel;

class HearOptOutTest {
  private final Set<String> out = new HashSet<>();
  private final HearOptOut hear =
      new HearOptOut(
          new OptOuts() {
            @Override
            public boolean add(Incoming from, Instant at) {
              return out.add(from.sender());
            }

            @Override
            public boolean remove(Incoming from) {
              return out.remove(from.sender());
            }
          });

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,     opt-out
          R,             true
          ' td ',        true
          Ｔ,            true
          退订,          true
          0000,          true
          Stop,          true
          0,             false
          1,             false
          退休,          false
          退订医保,      false
          取消备案,      false
          """)
  void reads(String written, boolean optOut) {
    assertThat(hear.hear(wrote(written)).isPresent()).isEqualTo(optOut);
    assertThat(out.isEmpty()).isEqualTo(!optOut);
  }

  @Test
  void confirms_once_and_undoes_it_once() {
    assertThat(hear.hear(wrote("TD")).orElseThrow().line()).contains("sms-opted-out");
    assertThat(hear.hear(wrote("退订")).orElseThrow().line()).isEmpty();
    assertThat(hear.hear(wrote("开通")).orElseThrow().line()).contains("sms-opted-in");
    assertThat(hear.hear(wrote("开通")).orElseThrow().line()).isEmpty();
    assertThat(out).isEmpty();
  }

  private static Incoming wrote(String text) {
    var at = Instant.parse("2026-03-02T01:00:00Z");
    return new Incoming(Channel.SMS, "suining-106", "m1", "13800138000", text, "suining", at);
  }
}
