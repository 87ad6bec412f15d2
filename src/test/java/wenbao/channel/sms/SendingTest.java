package wenbao.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Backoff;
import wenbao.channel.outbound.Door;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.outbound.Lanes;
import wenbao.channel.outbound.SendMessage;
import wenbao.channel.outbound.SendOwed;
import wenbao.channel.outbound.SendingSettings;
import wenbao.channel.sms.FakeGateway.Fault;
import wenbao.channel.sms.generic.GenericGateway;
import wenbao.channel.sms.generic.Hmac;
import wenbao.domain.Channel;
import wenbao.testing.Eventually;
import wenbao.testing.FakeOutbox;
import wenbao.testing.HandClock;

class SendingTest {
  private static final String ZHANG = "13800138000";
  private static final String LI = "13900139000";

  private final FakeGateway gateway = new FakeGateway();
  private final FakeGateway slow = new FakeGateway();
  private final FakeOutbox outbox = new FakeOutbox();
  private final HandClock clock = new HandClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SendingSettings settings =
      Settings.sending(Duration.ofMillis(700), 3, Duration.ofHours(24));
  private final Exchange exchange = new Exchange(settings);
  private final GenericGateway generic =
      new GenericGateway(exchange, JsonMapper.createDefault(), clock);
  private final Lines lines =
      new Lines(
          List.of(
              Settings.line("plain", gateway.api(), false),
              Settings.line("signed", URI.create(gateway.api() + "/"), true),
              Settings.line("slow", slow.api(), false),
              Settings.line("down", URI.create("http://127.0.0.1:1"), false)),
          List.of(generic),
          "suining");
  private final List<Door> doors = List.of(new LineDoor(lines, new FakeBudgets(), clock));
  private final SendMessage send =
      new SendMessage(doors, outbox, new Backoff(settings, () -> 0), clock, meters);
  private final Lanes lanes = new Lanes(send, outbox, settings, clock);
  private final SendOwed owed = new SendOwed(outbox, lanes, doors, settings, clock);

  @AfterEach
  void close() {
    owed.close();
    lanes.close();
    exchange.close();
    gateway.close();
    slow.close();
  }

  @Test
  void says_what_the_contract_says() throws Exception {
    outbox.put("m1", "plain", ZHANG, "带身份凭证😀", 0);
    outbox.put("m2", "plain", "+86 139 0013 9000", "【别的医保】" + "字".repeat(65), 0);

    sent("m1 accepted g-m1", "m2 accepted g-m2");

    assertThat(gateway.calls).allMatch(call -> call.path().equals("/v1/send"));
    assertThat(gateway.calls).allMatch(call -> call.timestamp() == null);
    assertThat(texts())
        .containsExactlyInAnyOrder(
            """
            {"id":"m1","to":"13800138000","text":"【遂宁医保】带身份凭证\\uD83D\\uDE00","segments":1}\
            """,
            """
            {"id":"m2","to":"13900139000","text":"【遂宁医保】%s","segments":2}\
            """
                .formatted("字".repeat(65)));
    assertThat(meters.counter("wenbao.sent", "channel", "sms", "result", "accepted").count())
        .isEqualTo(2);
  }

  @Test
  void signs_the_body_on_a_line_that_asks_for_it() throws Exception {
    outbox.put("m1", "signed", ZHANG, "好", 0);

    sent("m1 accepted g-m1");

    var call = gateway.calls.getFirst();
    assertThat(call.path()).isEqualTo("/v1/send");
    assertThat(
            Hmac.proves(
                call.timestamp(), call.signature(), Settings.SECRET, clock.instant(), call.body()))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # fault       | what the outbox is told first
          TIMEOUT       | m1 again 2026-03-02T01:00:01Z no answer within 700 ms
          STALLED_BODY  | m1 again 2026-03-02T01:00:01Z no answer within 700 ms
          ENDLESS_BODY  | m1 again 2026-03-02T01:00:01Z no answer:
          RESET         | m1 again 2026-03-02T01:00:01Z no answer:
          STATUS_502    | m1 again 2026-03-02T01:00:01Z status 502
          STATUS_401    | m1 again 2026-03-02T01:00:01Z status 401
          HTML          | m1 again 2026-03-02T01:00:01Z an answer that is not like {"code":0,
          NULL          | m1 again 2026-03-02T01:00:01Z an answer that is not like {"code":0,
          NO_CODE       | m1 again 2026-03-02T01:00:01Z an answer without code, not like {"code":0,
          CUT_OFF       | m1 again 2026-03-02T01:00:01Z an answer that is not like {"code":0,
          """)
  void tries_again_under_the_same_id_when_nobody_knows(Fault fault, String told) throws Exception {
    gateway.faults.add(fault);
    outbox.put("m1", "plain", ZHANG, "好", 0);

    owed.wake(Channel.SMS);
    Eventually.assertThat(() -> assertThat(outbox.told).hasSize(1));
    assertThat(outbox.told.getFirst()).startsWith(told);

    clock.pass(Duration.ofSeconds(1));
    owed.wake(Channel.SMS);
    Eventually.assertThat(() -> assertThat(outbox.told.getLast()).isEqualTo("m1 accepted g-m1"));
    assertThat(texts()).hasSize(2).containsOnly(texts().getFirst());
  }

  @Test
  void does_not_repeat_what_was_refused_and_hides_the_number() throws Exception {
    gateway.faults.add(Fault.BLOCKED_NUMBER);
    outbox.put("m1", "plain", ZHANG, "好", 0);

    sent("m1 refused code 7: 1********** is blocked ");

    assertThat(outbox.waiting()).isZero();
    assertThat(meters.counter("wenbao.sent", "channel", "sms", "result", "refused").count())
        .isEqualTo(1);
  }

  @Test
  void refuses_a_recipient_without_a_mobile() throws Exception {
    outbox.put("m1", "plain", "0825-2257609", "好", 0);

    sent("m1 refused the recipient is no mobile number of the mainland");

    assertThat(gateway.calls).isEmpty();
  }

  @Test
  void gives_up_in_the_end() throws Exception {
    outbox.put("m1", "down", ZHANG, "好", 0);

    for (var tries = 1; tries <= 3; tries++) {
      var expected = tries;
      owed.wake(Channel.SMS);
      Eventually.assertThat(() -> assertThat(outbox.told).hasSize(expected));
      clock.pass(Duration.ofSeconds(10));
    }

    assertThat(outbox.told.get(0)).startsWith("m1 again 2026-03-02T01:00:01Z no answer: ");
    assertThat(outbox.told.get(1)).startsWith("m1 again 2026-03-02T01:00:12Z no answer: ");
    assertThat(outbox.told.get(2)).startsWith("m1 refused gave up after 3 tries: no answer: ");
  }

  @Test
  void keeps_a_message_of_a_line_that_nobody_configured() throws Exception {
    outbox.put("m1", "suinning-106", ZHANG, "好", 0);

    sent("m1 again 2026-03-02T01:00:01Z no line “suinning-106” in wenbao.sms.lines");
  }

  @Test
  void sends_the_parts_of_a_reply_in_order() throws Exception {
    for (var part = 0; part < 20; part++) {
      outbox.put("z" + part, "plain", ZHANG, "张" + part + "。", part);
      outbox.put("l" + part, "plain", LI, "李" + part + "。", part);
    }

    owed.wake(Channel.SMS);
    Eventually.assertThat(() -> assertThat(outbox.waiting()).isZero());

    assertThat(partsOf("张")).isEqualTo(inOrder("张", 20));
    assertThat(partsOf("李")).isEqualTo(inOrder("李", 20));
  }

  @Test
  void lets_no_part_overtake_one_that_is_tried_again() throws Exception {
    gateway.faults.add(Fault.STATUS_502);
    outbox.put("z0", "plain", ZHANG, "张0。", 0);
    outbox.put("z1", "plain", ZHANG, "张1。", 1);

    owed.wake(Channel.SMS);
    Eventually.assertThat(() -> assertThat(outbox.told).hasSize(2));
    assertThat(outbox.told)
        .containsExactly(
            "z0 again 2026-03-02T01:00:01Z status 502", "z1 postponed 2026-03-02T01:00:04Z");

    clock.pass(Duration.ofSeconds(4));
    owed.wake(Channel.SMS);
    Eventually.assertThat(() -> assertThat(outbox.waiting()).isZero());
    assertThat(partsOf("张")).containsExactly("张0。", "张0。", "张1。");
  }

  @Test
  void a_slow_gateway_delays_no_other_line() throws Exception {
    for (var i = 0; i < 30; i++) {
      slow.faults.add(Fault.TIMEOUT);
      outbox.put("s" + i, "slow", "138001380" + (10 + i), "慢", 0);
    }
    outbox.put("m1", "plain", ZHANG, "好", 0);

    owed.wake(Channel.SMS);

    Eventually.assertThat(() -> assertThat(outbox.told).contains("m1 accepted g-m1"));
    assertThat(outbox.told.indexOf("m1 accepted g-m1")).isLessThan(6);
  }

  @Test
  void leaves_a_message_to_the_next_lease_when_its_own_would_not_last() throws Exception {
    lanes.give(message("m1"), clock.instant().plusMillis(600));
    lanes.give(message("m2"), clock.instant().plusSeconds(60));

    Eventually.assertThat(() -> assertThat(outbox.told).containsExactly("m2 accepted g-m2"));
  }

  @Test
  void a_shutdown_cuts_off_nothing_and_begins_nothing() throws Exception {
    gateway.faults.add(Fault.TIMEOUT);
    outbox.put("m1", "plain", ZHANG, "好", 0);
    owed.wake(Channel.SMS);
    Eventually.assertThat(() -> assertThat(gateway.calls).hasSize(1));
    outbox.put("m2", "plain", ZHANG, "好", 0);
    owed.wake(Channel.SMS);

    owed.close();
    lanes.close();

    assertThat(outbox.told).singleElement().asString().startsWith("m1 again");
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  private static Outbox.Message message(String id) {
    return new Outbox.Message(id, Channel.SMS, "plain", ZHANG, "好", 0, 0);
  }

  private void sent(String... told) throws InterruptedException {
    owed.wake(Channel.SMS);
    Eventually.assertThat(() -> assertThat(outbox.told).containsExactlyInAnyOrder(told));
  }

  private List<String> texts() {
    return gateway.calls.stream().map(FakeGateway.Call::text).toList();
  }

  private List<String> partsOf(String surname) {
    return texts().stream()
        .filter(text -> text.contains(surname))
        .map(text -> text.substring(text.indexOf(surname), text.indexOf("。") + 1))
        .toList();
  }

  private static List<String> inOrder(String surname, int parts) {
    return IntStream.range(0, parts).mapToObj(part -> surname + part + "。").toList();
  }
}
