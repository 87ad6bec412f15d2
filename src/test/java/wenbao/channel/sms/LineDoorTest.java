package wenbao.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;
import wenbao.domain.Channel;
import wenbao.testing.HandClock;

/** What holds for every provider that sends twice what it is given twice. */
class LineDoorTest {
  private static final Sent ACCEPTED = new Sent.Accepted("t1");

  private final FakeProvider provider = new FakeProvider(false);
  private final LineDoor door =
      new LineDoor(
          new Lines(
              List.of(
                  new LineSettings(
                      "a",
                      "suining",
                      "fake",
                      Settings.SECRET,
                      "遂宁医保",
                      null,
                      false,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      20,
                      null,
                      1,
                      16,
                      20,
                      null,
                      2,
                      3)),
              List.of(provider),
              "suining"),
          new FakeBudgets(),
          new HandClock());

  @Test
  void gives_the_text_without_any_signature() throws Exception {
    assertThat(door.send(message("13800138000", "【别的医保】好。", false))).isEqualTo(ACCEPTED);
    assertThat(provider.given).containsExactly("13800138000 好。");
  }

  @Test
  void sends_no_second_time_what_somebody_began_to_send() throws Exception {
    assertThat(door.send(message("13800138000", "好。", true)))
        .isEqualTo(new Sent.Unconfirmed("somebody was sending it and never said more"));
    assertThat(provider.given).isEmpty();
    provider.knows = true;
    assertThat(door.send(message("13800138000", "好。", true))).isEqualTo(ACCEPTED);
  }

  @Test
  void keeps_a_budget_for_a_number_and_for_all() throws Exception {
    var enough = new Sent.Refused("the day's messages are used up, to this number or altogether");
    assertThat(door.send(message("13800138000", "一", false))).isEqualTo(ACCEPTED);
    assertThat(door.send(message("13800138000", "二", false))).isEqualTo(ACCEPTED);
    assertThat(door.send(message("13800138000", "三", false))).isEqualTo(enough);
    assertThat(door.send(message("13900139000", "四", false))).isEqualTo(ACCEPTED);
    assertThat(door.send(message("13700137000", "五", false))).isEqualTo(enough);
    assertThat(provider.given).hasSize(3);
  }

  @Test
  void what_surely_did_not_leave_costs_nothing() throws Exception {
    for (int i = 0; i < 5; i++) {
      provider.says.add(new Sent.Again("connection refused"));
      assertThat(door.send(message("13800138000", "好", false))).isInstanceOf(Sent.Again.class);
    }
    assertThat(door.send(message("13800138000", "好", false))).isEqualTo(ACCEPTED);
  }

  private static Outbox.Message message(String to, String text, boolean begun) {
    return new Outbox.Message("m1", Channel.SMS, "a", to, text, 0, 0, begun);
  }
}
