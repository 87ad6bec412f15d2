package wenbao.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PerMinuteTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void each_address_has_its_own_minute() {
    var two = new PerMinute(2);
    assertThat(two.call("10.0.0.1", NOON)).isZero();
    assertThat(two.call("10.0.0.1", NOON.plusSeconds(50))).isZero();
    assertThat(two.call("10.0.0.1", NOON.plusSeconds(51))).isEqualTo(Duration.ofSeconds(9));
    assertThat(two.call("10.0.0.2", NOON.plusSeconds(51))).isZero();
    assertThat(two.call("10.0.0.1", NOON.plusSeconds(60))).isZero();
  }

  @Test
  void forgets_the_oldest_rather_than_growing() {
    var one = new PerMinute(1);
    for (int i = 0; i <= 20_000; i++) one.call("address " + i, NOON);
    assertThat(one.call("address 20000", NOON)).isPositive();
    assertThat(one.call("address 0", NOON)).isZero();
  }
}
