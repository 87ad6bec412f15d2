package wenbao.channel.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.channel.sms.cmpp.Stand.ZHANG;

import com.zx.sms.common.util.MsgId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.Up;
import wenbao.channel.sms.cmpp.FakeCarrier.Fault;
import wenbao.domain.MobileNumber;
import wenbao.testing.Eventually;

class CmppLineTest {
  private static final int V2 = 0x20;
  private static final int V3 = 0x30;

  /** Three segments, and the emoji stands where the first ends. */
  private static final String LONG = "字".repeat(60) + "😀" + "好".repeat(80);

  @ParameterizedTest
  @ValueSource(ints = {V2, V3})
  void sends_a_message_and_joins_its_report(int version) throws Exception {
    try (var stand = new Stand(version).connected()) {
      var sent = stand.send("m1", "带身份凭证");

      assertThat(stand.carrier.texts(ZHANG)).containsExactly("【遂宁医保】带身份凭证");
      assertThat(sent).isEqualTo(new Sent.Accepted(name(stand, 0)));
      told(stand, name(stand, 0) + " reported true DELIVRD 2026-03-02T01:00:00Z");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {V2, V3})
  void a_long_message_has_one_name_and_one_report(int version) throws Exception {
    try (var stand = new Stand(version).connected()) {
      var sent = stand.send("m1", LONG);

      assertThat(stand.carrier.texts(ZHANG)).containsExactly("【遂宁医保】" + LONG);
      assertThat(stand.carrier.segments).hasSize(3).allMatch(segment -> segment.total() == 3);
      assertThat(stand.carrier.segments.stream().map(FakeCarrier.Segment::reported))
          .containsExactly(false, false, true);
      assertThat(sent).isEqualTo(new Sent.Accepted(name(stand, 2)));
      told(stand, name(stand, 2) + " reported true DELIVRD 2026-03-02T01:00:00Z");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # version, faults     | what became of it                        | so often it left | what the report is about
          0x30 | NOTHING        | Unconfirmed no response in time          | 1 |
          0x20 | NOTHING        | Unconfirmed no response in time          | 1 |
          0x30 | NO_RESPONSE    | Accepted <name>                          | 1 | <name> reported true DELIVRD
          0x30 | SLOWER,SLOWER  | Accepted <name>                          | 1 | <name> reported true DELIVRD
          0x20 | SLOWER,SLOWER  | Accepted <name>                          | 1 | <name> reported true DELIVRD
          0x30 | REFUSED        | Refused result 10: the sender            | 0 |
          0x20 | REFUSED        | Refused result 10: the sender            | 0 |
          0x30 | DROPPED        | Unconfirmed the connection was lost before the response | 1 | m1 reported true DELIVRD
          0x20 | DROPPED        | Unconfirmed the connection was lost before the response | 1 | m1 reported true DELIVRD
          0x30 | REPORT_FIRST   | Accepted <name>                          | 1 | <name> reported true DELIVRD
          0x20 | REPORT_FIRST   | Accepted <name>                          | 1 | <name> reported true DELIVRD
          0x30 | REPORT_TWICE   | Accepted <name>                          | 1 | <name> reported true DELIVRD,<name> reported true DELIVRD
          0x30 | NO_REPORT      | Accepted <name>                          | 1 |
          0x30 | FAILED         | Accepted <name>                          | 1 | <name> reported false UNDELIV
          0x30 | LATE_RESPONSE  | Unconfirmed no response in time          | 1 | m1 accepted <name>,<name> reported true DELIVRD
          """)
  void faults(int version, String faults, String outcome, int left, String reports)
      throws Exception {
    try (var stand = new Stand(version).connected()) {
      Arrays.stream(faults.split(",")).map(Fault::valueOf).forEach(stand.carrier.faults::add);

      var sent = stand.send("m1", "好");

      assertThat(stand.carrier.segments).hasSize(left);
      String name = left == 0 ? "" : name(stand, 0);
      assertThat(said(sent)).isEqualTo(outcome.replace("<name>", name));
      var expected = reports == null ? new String[0] : reports.replace("<name>", name).split(",");
      Eventually.assertThat(() -> {
        var told = stand.outbox.told.stream().map(CmppLineTest::withoutTime).toList();
        assertThat(told).contains(expected).hasSizeGreaterThanOrEqualTo(expected.length);
      });
      if (reports == null) assertThat(stand.outbox.told).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the second of three segments, what became of it
          SLOWER,   Accepted
          REFUSED,  Refused
          DROPPED,  Unconfirmed
          NOTHING,  Unconfirmed
          """)
  void faults_in_the_middle(Fault fault, String outcome) throws Exception {
    try (var stand = new Stand(V3).connected()) {
      stand.carrier.faults.addAll(List.of(Fault.TAKEN, fault, Fault.NO_REPORT));

      assertThat(stand.send("m1", LONG).getClass().getSimpleName()).isEqualTo(outcome);

      assertThat(stand.carrier.segments.stream().map(FakeCarrier.Segment::number).distinct())
          .hasSameSizeAs(stand.carrier.segments);
    }
  }

  @Test
  void what_the_carrier_is_too_busy_for_may_be_sent_again() throws Exception {
    try (var stand = new Stand(V3).connected()) {
      for (int i = 0; i < 50; i++) stand.carrier.faults.add(Fault.SLOWER);

      assertThat(said(stand.send("m1", "好")))
          .isEqualTo("Again result 8: the carrier asks us to slow down");
      assertThat(50 - stand.carrier.faults.size()).isBetween(2, 6);
    }
  }

  @Test
  void what_was_too_fast_leaves_by_the_next_connection() throws Exception {
    try (var stand = new Stand(V3).connected();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      stand.carrier.faults.addAll(List.of(Fault.SLOWER, Fault.SLOWER, Fault.SLOWER));
      var sent = threads.submit(() -> stand.send("m1", "好"));
      Eventually.assertThat(() -> assertThat(stand.carrier.faults).hasSize(1));
      stand.carrier.drop();

      assertThat(said(sent.get())).startsWith("Accepted");
      assertThat(stand.carrier.segments).hasSize(1);
    }
  }

  @Test
  void a_wrong_password_is_not_tried_too_often() throws Exception {
    try (var stand = new Stand(V3, new Line.Cmpp((short) V3, 1, 16, 100, ""), "wrong")) {
      Eventually.assertThat(() ->
          assertThat(stand.line.whyNot())
              .isEqualTo("login refused, status 3: key-id or key-secret"));

      assertThat(said(stand.send("m1", "好")))
          .isEqualTo("Again no connection: login refused, status 3: key-id or key-secret");
      assertThat(stand.carrier.segments).isEmpty();
    }
  }

  @Test
  void connects_again_by_itself() throws Exception {
    try (var stand = new Stand(V3).connected()) {
      for (int i = 0; i < 3; i++) {
        int logins = stand.carrier.logins.get();
        stand.carrier.drop();
        Eventually.assertThat(() -> assertThat(stand.carrier.logins).hasValueGreaterThan(logins));
        stand.connected();
      }

      assertThat(said(stand.send("m1", "好"))).startsWith("Accepted");
    }
  }

  @Test
  void keeps_several_connections_and_a_window_on_each() throws Exception {
    try (var stand = new Stand(V3, new Line.Cmpp((short) V3, 3, 2, 1000, ""), "s3cret")) {
      Eventually.assertThat(() -> assertThat(stand.carrier.connections()).isEqualTo(3));
      Eventually.assertThat(() -> assertThat(stand.line.connected()).isEqualTo(3));

      for (var sent : all(stand, 60)) assertThat(said(sent.get())).startsWith("Accepted");

      assertThat(stand.carrier.segments).hasSize(60);
    }
  }

  @Test
  void so_many_leave_in_a_second_and_no_more() throws Exception {
    try (var stand = new Stand(V3, new Line.Cmpp((short) V3, 1, 16, 20, ""), "s3cret")) {
      stand.connected();
      long begun = System.nanoTime();

      for (var sent : all(stand, 15)) assertThat(said(sent.get())).startsWith("Accepted");

      assertThat(System.nanoTime() - begun).isGreaterThan(14 * 50_000_000L);
    }
  }

  @Test
  void asks_whether_anybody_is_there_and_stays_connected() throws Exception {
    try (var stand = new Stand(V3).connected()) {
      Thread.sleep(Stand.PACE.quiet().multipliedBy(6)); // silence is what is tested

      assertThat(stand.carrier.logins).hasValue(1);
      assertThat(said(stand.send("m1", "好"))).startsWith("Accepted");
    }
  }

  @Test
  void says_goodbye() throws Exception {
    var stand = new Stand(V3).connected();
    stand.line.close();

    Eventually.assertThat(() -> assertThat(stand.carrier.connections()).isZero());
    assertThat(said(stand.send("m1", "好"))).startsWith("Again no connection");
    stand.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {V2, V3})
  void takes_what_citizens_write(int version) throws Exception {
    try (var stand = new Stand(version).connected()) {
      String text = "我妈在成都住院，回来咋个报销？".repeat(11) + "😀";
      stand.carrier.write("8613800138000", "异地备案");
      stand.carrier.write("13900139000", text);
      stand.carrier.write("13900139000", "hello");

      Eventually.assertThat(() ->
          assertThat(stand.stored.stream().map(up -> up.from() + " " + up.text()))
              .containsExactly("8613800138000 异地备案", "13900139000 " + text, "13900139000 hello"));
      Eventually.assertThat(
          () -> assertThat(stand.carrier.acknowledged).hasSize(5).containsOnly(0L));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "异地备案",
        "我妈在成都住院，回来咋个报销？我妈在成都住院，回来咋个报销？我妈在成都住院，回来咋个报销？我妈在成都住院，回来咋个报销？我妈在成都住院，回来咋个报销？"
      })
  void what_was_not_stored_is_delivered_again_under_the_same_key(String text) throws Exception {
    try (var stand = new Stand(V3).connected()) {
      stand.broken = 2;
      stand.carrier.write(ZHANG, text);

      Eventually.assertThat(
          () -> assertThat(stand.stored.stream().map(Up::text)).containsExactly(text));
      Eventually.assertThat(() -> assertThat(stand.carrier.acknowledged.getLast()).isZero());
      assertThat(stand.carrier.acknowledged).contains(8L);
      assertThat(stand.stored.getFirst().key()).matches("\\d{22} " + ZHANG);
    }
  }

  @Test
  void what_is_delivered_twice_is_stored_once() throws Exception {
    try (var stand = new Stand(V3).connected()) {
      var name = new MsgId(stand.clock.millis());
      for (int i = 0; i < 3; i++) stand.carrier.write(ZHANG, "异地备案", name);

      Eventually.assertThat(
          () -> assertThat(stand.carrier.acknowledged).containsExactly(0L, 0L, 0L));
      assertThat(stand.stored).hasSize(1);
    }
  }

  @Test
  void a_part_that_never_comes_does_not_hold_up_the_others() throws Exception {
    try (var stand = new Stand(V3).connected()) {
      stand.carrier.writeWithout(2, ZHANG, "甲".repeat(67) + "乙".repeat(67) + "丙".repeat(10));

      Eventually.assertThat(() ->
          assertThat(stand.stored.stream().map(Up::text))
              .containsExactly("甲".repeat(67) + "丙".repeat(10)));
      Eventually.assertThat(() -> assertThat(stand.carrier.acknowledged).containsExactly(0L, 0L));
    }
  }

  private static List<Future<Sent>> all(Stand stand, int messages) {
    var sent = new ArrayList<Future<Sent>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < messages; i++) {
        var to = new MobileNumber("" + (13_800_138_000L + i));
        String id = "m" + i;
        sent.add(threads.submit(() -> stand.line.send(id, to, "好")));
      }
    }
    return sent;
  }

  private static String name(Stand stand, int segment) {
    return "suining-106:" + stand.carrier.segments.get(segment).name();
  }

  private static void told(Stand stand, String... expected) throws InterruptedException {
    Eventually.assertThat(() -> assertThat(stand.outbox.told).containsExactly(expected));
  }

  private static String withoutTime(String told) {
    return told.replaceFirst(" \\S+Z$", "");
  }

  private static String said(Sent sent) {
    return switch (sent) {
      case Sent.Accepted(var id) -> "Accepted " + id;
      case Sent.Refused(var why) -> "Refused " + why;
      case Sent.Again(var why) -> "Again " + why;
      case Sent.Unconfirmed(var why) -> "Unconfirmed " + why;
      case Sent.Held(var why) -> "Held " + why;
      case Sent.Elsewhere elsewhere -> "elsewhere";
    };
  }
}
