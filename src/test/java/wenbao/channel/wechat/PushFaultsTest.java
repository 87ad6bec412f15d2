package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.json.JsonMapper;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.Outbox.Message;
import wenbao.channel.outbound.Backoff;
import wenbao.channel.outbound.Door;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.outbound.Lanes;
import wenbao.channel.outbound.SendMessage;
import wenbao.channel.outbound.SendOwed;
import wenbao.channel.outbound.SendingSettings;
import wenbao.channel.wechat.FakeWeChatApi.Trigger;
import wenbao.domain.Channel;
import wenbao.testing.Eventually;
import wenbao.testing.FakeOutbox;
import wenbao.testing.HandClock;

/** Everything that can go wrong with a customer-service message, and what becomes of it. */
class PushFaultsTest {
  private static final String ID = "gh_safe01";
  private static final String ZHANG = FakeWeChat.CITIZEN;

  private final HandClock clock = new HandClock();
  private final FakeWeChatApi wechat = new FakeWeChatApi(clock);
  private final FakeOutbox outbox = new FakeOutbox();
  private final MemoryTokens tokens = new MemoryTokens();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SendingSettings settings =
      new SendingSettings(
          Duration.ofMillis(2500),
          Duration.ofMinutes(2),
          8,
          2,
          Duration.ofSeconds(1),
          Duration.ofMinutes(10),
          4,
          Duration.ofHours(24));
  private final Exchange exchange = new Exchange(settings);
  private final Accounts accounts = accounts();
  private final Standing standing = new Standing(clock, meters);
  private final Wire wire = new Wire(exchange, JsonMapper.createDefault());
  private final FakeRest windows = new FakeRest();
  private final List<Door> doors =
      List.of(
          new PushDoor(
              accounts,
              new CallWeChat(wire, new Tokens(tokens, wire, clock)),
              windows,
              standing,
              clock));
  private final SendMessage send =
      new SendMessage(doors, outbox, new Backoff(settings, () -> 0), clock, meters);
  private final Lanes lanes = new Lanes(send, outbox, settings, clock);
  private final SendOwed owed = new SendOwed(outbox, lanes, doors, settings, clock);

  @AfterEach
  void close() {
    owed.close();
    lanes.close();
    exchange.close();
    assertThat(wechat.violations()).isEmpty();
    wechat.close();
  }

  @Test
  void a_message_arrives_as_it_was_written() throws Exception {
    write();
    String text = "异地就医备案😀\n“带” <a href=\"weixin://bizmsgmenu?msgmenucontent=1\">1 a</a>";
    owe(text);
    told("m1 accepted ");
    assertThat(wechat.sent()).extracting(FakeWeChatApi.Sent::text).containsExactly(text);
    assertThat(wechat.tokenCalls()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} {1}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # fault   | of      | arrived | tokens | what the outbox is told, first and last
          BUSY2     | send    | 1 | 1 | m1 again 2026-03-02T01:00:01Z -1 system error; m1 again 2026-03-02T01:00:03Z -1 system error; m1 accepted
          BUSY4     | send    | 0 | 1 | m1 again 2026-03-02T01:00:01Z -1; m1 again 2026-03-02T01:00:03Z -1; m1 again 2026-03-02T01:00:07Z -1; m1 held -1
          45011     | send    | 1 | 1 | m1 again 2026-03-02T01:00:01Z 45011; m1 accepted
          40001     | send    | 1 | 2 | m1 accepted
          40014     | send    | 1 | 2 | m1 accepted
          42001     | send    | 1 | 2 | m1 accepted
          40001-2   | send    | 0 | 2 | m1 held 40001
          45015     | send    | 0 | 1 | m1 held 45015
          45047     | send    | 0 | 1 | m1 held 45047
          45009     | send    | 0 | 1 | m1 held 45009
          48001     | send    | 0 | 1 | m1 held 48001
          40003     | send    | 0 | 1 | m1 refused 40003
          43004     | send    | 0 | 1 | m1 refused 43004
          43019     | send    | 0 | 1 | m1 refused 43019
          48002     | send    | 0 | 1 | m1 refused 48002
          50002     | send    | 0 | 1 | m1 refused 50002
          50005     | send    | 0 | 1 | m1 refused 50005
          40033     | send    | 0 | 1 | m1 held 40033
          47001     | send    | 0 | 1 | m1 held 47001
          45999     | send    | 0 | 1 | m1 held 45999
          45002     | send    | 2 | 1 | m1 accepted
          HTML_502  | send    | 0 | 1 | m1 unconfirmed status 502
          SLOW      | send    | 1 | 1 | m1 unconfirmed no answer within 2500 ms
          RESET     | send    | 1 | 1 | m1 unconfirmed no answer:
          GARBAGE   | send    | 1 | 1 | m1 unconfirmed an answer that is no JSON object
          NO_CODE   | send    | 1 | 1 | m1 accepted
          40013     | token   | 0 | 0 | m1 held 40013
          40125     | token   | 0 | 0 | m1 held 40125
          40164     | token   | 0 | 0 | m1 held 40164
          45009     | token   | 0 | 0 | m1 held 45009
          BUSY2     | token   | 1 | 1 | m1 again 2026-03-02T01:00:01Z -1; m1 again 2026-03-02T01:00:03Z -1; m1 accepted
          HTML_502  | token   | 1 | 1 | m1 again 2026-03-02T01:00:01Z no token: status 502; m1 accepted
          SLOW      | token   | 1 | 1 | m1 again 2026-03-02T01:00:01Z no token: no answer within 2500 ms; m1 accepted
          RESET     | token   | 1 | 1 | m1 again 2026-03-02T01:00:01Z no token: no answer:; m1 accepted
          GARBAGE   | token   | 1 | 1 | m1 again 2026-03-02T01:00:01Z no token: an answer that is no JSON; m1 accepted
          LASTS_60  | token   | 1 | 1 | m1 accepted
          """)
  void becomes_of_it(String fault, String of, int arrived, int tokenCalls, String told)
      throws Exception {
    write();
    String path = of.equals("send") ? FakeWeChatApi.SEND : FakeWeChatApi.STABLE_TOKEN;
    wechat.arm(faults(fault, path).toArray(Fault[]::new));
    owe("异地就医备案\n要带身份凭证");
    List<String> expected = List.of(told.split("; "));
    for (int i = 1; i <= expected.size(); i++) {
      int steps = i;
      owed.wake(Channel.WECHAT);
      Eventually.assertThat(() -> assertThat(outbox.told).hasSize(steps));
      assertThat(outbox.told.getLast()).startsWith(expected.get(i - 1));
      clock.pass(Duration.ofSeconds(1L << (i - 1)));
    }
    clock.pass(Duration.ofSeconds(30));
    owed.wake(Channel.WECHAT);
    Thread.sleep(30);
    assertThat(outbox.told).as("and no more").hasSize(expected.size());
    assertThat(wechat.sent()).hasSize(arrived);
    assertThat(calls(FakeWeChatApi.STABLE_TOKEN).size() >= tokenCalls).isTrue();
    assertThat(wechat.tokenCalls()).isLessThanOrEqualTo(Math.max(1, tokenCalls));
    System.out.printf(
        "%-9s %-5s | arrived %d | %s%n", fault, of, arrived, String.join("; ", outbox.told));
  }

  private static List<Fault> faults(String fault, String path) {
    var faults = new ArrayList<Fault>();
    switch (fault) {
      case "BUSY2" -> faults.addAll(List.of(Fault.errcode(path, -1), Fault.errcode(path, -1)));
      case "BUSY4" -> {
        for (int i = 0; i < 4; i++) faults.add(Fault.errcode(path, -1));
      }
      case "40001-2" ->
          faults.addAll(List.of(Fault.errcode(path, 40001), Fault.errcode(path, 40001)));
      case "HTML_502" -> faults.add(Fault.httpStatus(path, 502, "<html>502 Bad Gateway</html>"));
      case "SLOW" -> faults.add(Fault.delay(path, Duration.ofSeconds(10)));
      case "RESET" -> faults.add(Fault.reset(path));
      case "GARBAGE" -> faults.add(Fault.garbage(path));
      case "NO_CODE" -> faults.add(Fault.noErrcode(path));
      case "LASTS_60" -> faults.add(Fault.expiresIn(60));
      default -> faults.add(Fault.errcode(path, Integer.parseInt(fault)));
    }
    return faults;
  }

  @Test
  void nothing_is_asked_while_only_a_person_can_help() throws Exception {
    write();
    wechat.arm(Fault.errcode(FakeWeChatApi.STABLE_TOKEN, 40164));
    owe("一");
    told("m1 held 40164");
    var account = accounts.find(ID).orElseThrow();
    assertThat(standing.mayPush(account)).isFalse();
    outbox.put(message("m2", "二"));
    owed.wake(Channel.WECHAT);
    Eventually.assertThat(() -> assertThat(outbox.told).hasSize(2));
    assertThat(outbox.told.getLast()).startsWith("m2 held the account cannot send");
    assertThat(calls(FakeWeChatApi.STABLE_TOKEN)).hasSize(1);
    clock.pass(Duration.ofMinutes(10));
    assertThat(standing.mayPush(account)).isTrue();
    assertThat(meters.counter("wenbao.wechat.paused", "account", ID).count()).isEqualTo(1);
  }

  @Test
  void when_the_calls_are_used_up_nothing_is_sent_before_midnight_in_beijing() throws Exception {
    write();
    wechat.arm(Fault.errcode(FakeWeChatApi.SEND, 45009));
    owe("一");
    told("m1 held 45009");
    var account = accounts.find(ID).orElseThrow();
    clock.pass(Duration.ofHours(15).minusSeconds(1)); // it was nine in the morning
    assertThat(standing.mayPush(account)).isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(standing.mayPush(account)).isTrue();
  }

  @Test
  void a_token_is_used_until_five_minutes_before_its_end() throws Exception {
    wechat.unlimited();
    owe("一");
    told("m1 accepted ");
    clock.pass(Duration.ofSeconds(7200 - 301));
    outbox.put(message("m2", "二"));
    told("m1 accepted ", "m2 accepted ");
    assertThat(wechat.tokenCalls()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(2));
    outbox.put(message("m3", "三"));
    told("m1 accepted ", "m2 accepted ", "m3 accepted ");
    assertThat(calls(FakeWeChatApi.STABLE_TOKEN)).hasSize(2);
  }

  @Test
  void a_token_that_cannot_be_renewed_in_time_is_used_to_its_end() throws Exception {
    wechat.unlimited();
    owe("一");
    told("m1 accepted ");
    clock.pass(Duration.ofSeconds(7200 - 200));
    wechat.arm(Fault.httpStatus(FakeWeChatApi.STABLE_TOKEN, 502, "<html/>"));
    outbox.put(message("m2", "二"));
    told("m1 accepted ", "m2 accepted ");
  }

  @Test
  void an_unreachable_wechat_is_asked_again() throws Exception {
    wechat.close();
    owe("一");
    owed.wake(Channel.WECHAT);
    Eventually.assertThat(() -> assertThat(outbox.told).hasSize(1));
    assertThat(outbox.told.getFirst()).startsWith("m1 again 2026-03-02T01:00:01Z no token: no");
  }

  /** Another process was sending it and was killed. */
  @Test
  void what_may_have_arrived_is_not_sent_again() throws Exception {
    write();
    outbox.put(new Message("m1", Channel.WECHAT, ID, ZHANG, "一", 0, 1, true));
    told("m1 unconfirmed ");
    assertThat(wechat.sent()).isEmpty();
  }

  private void write() {
    wechat.follow(ZHANG);
    wechat.interact(ZHANG, Trigger.MESSAGE);
  }

  private void owe(String text) {
    outbox.put(message("m1", text));
  }

  private static Message message(String id, String text) {
    return new Message(id, Channel.WECHAT, ID, ZHANG, text, 0, 0);
  }

  private void told(String... told) throws InterruptedException {
    owed.wake(Channel.WECHAT);
    Eventually.assertThat(() -> assertThat(outbox.told).hasSize(told.length));
    for (int i = 0; i < told.length; i++) assertThat(outbox.told.get(i)).startsWith(told[i]);
  }

  private List<FakeWeChatApi.Call> calls(String path) {
    return wechat.calls().stream().filter(call -> call.path().equals(path)).toList();
  }

  private Accounts accounts() {
    var settings =
        new AccountSettings(
            ID,
            "suining",
            Settings.APP,
            Settings.TOKEN,
            null,
            Settings.KEY,
            null,
            FakeWeChatApi.SECRET,
            wechat.uri().toString(),
            null);
    return new Accounts(
        List.of(new CheckAccount(new SecureRandom()).check(ID, settings, null).orElseThrow()));
  }
}
