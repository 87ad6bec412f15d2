package wenbao.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.Incoming;
import wenbao.channel.sms.generic.Hmac;
import wenbao.domain.Channel;
import wenbao.testing.Eventually;
import wenbao.testing.FakeOutbox;
import wenbao.testing.HandClock;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTest implements TestPropertyProvider {
  private static final String OPEN = "/webhooks/sms/suining-106/" + Settings.SECRET;
  private static final String SIGNED = "/webhooks/sms/signed/" + Settings.SECRET;

  /** As the messages about broken bodies show them. */
  private static final String UP =
      """
      {"id":"5f2c…","from":"13800138000","to":"106900001","text":"异地就医怎么备案",\
      "receivedAt":"2026-01-01T10:00:00+08:00"}\
      """;

  private static final String REPORT =
      """
      {"id":"01J…","messageId":"g-1","status":"DELIVERED","code":"DELIVRD",\
      "at":"2026-01-01T10:00:03+08:00"}\
      """;

  private final FakeGateway gateway = new FakeGateway();
  private final HttpClient client = HttpClient.newHttpClient();

  @Inject EmbeddedServer server;
  @Inject FakeService service;
  @Inject FakeOutbox outbox;
  @Inject HandClock clock;
  @Inject MeterRegistry meters;

  @Override
  public Map<String, String> getProperties() {
    var properties = new HashMap<>(Map.of(Fakes.WANTED, "true", "micronaut.server.port", "-1"));
    properties.put("wenbao.answering.every", "100ms");
    properties.put("wenbao.sending.every", "100ms");
    for (var line : Map.of("suining-106", "false", "signed", "true").entrySet()) {
      var prefix = "wenbao.sms.lines." + line.getKey() + ".";
      properties.put(prefix + "bureau", "suining");
      properties.put(prefix + "provider", "generic");
      properties.put(prefix + "secret", Settings.SECRET);
      properties.put(prefix + "signature", "遂宁医保");
      properties.put(prefix + "api", gateway.api().toString());
      properties.put(prefix + "hmac", line.getValue());
    }
    properties.putAll(byCmpp());
    return properties;
  }

  /** One whose gateway pushed over HTTP before, and has kept its secret. */
  private static Map<String, String> byCmpp() {
    var properties = new HashMap<String, String>();
    FakeLine.byCmpp("cmpp-106").forEach((key, value) -> properties.put(key, value.toString()));
    FakeLine.byCmpp("cmpp-107").forEach((key, value) -> properties.put(key, value.toString()));
    properties.put("wenbao.sms.lines.cmpp-106.secret", Settings.SECRET);
    return properties;
  }

  @AfterAll
  void close() {
    gateway.close();
    client.close();
  }

  @Test
  void a_message_is_stored_acknowledged_and_answered() throws Exception {
    var received = meters.counter("wenbao.sms.received").count();
    var id = UUID.randomUUID().toString();
    var body =
        """
        {"id":"%s","from":"+86 138 0013 8000","to":"106900001","text":"异地就医\\u0000怎么备案",
         "receivedAt":"2026-03-02T08:59:00+08:00"}\
        """
            .formatted(id);

    assertThat(post(OPEN + "/up", body)).isEqualTo("200 {\"code\":0}");
    assertThat(post(OPEN + "/up", body)).isEqualTo("200 {\"code\":0}");

    assertThat(service.accepted.stream().filter(one -> one.key().equals(id)))
        .containsExactly(
            new Incoming(
                Channel.SMS,
                "suining-106",
                id,
                "13800138000",
                "异地就医怎么备案",
                "suining",
                Instant.parse("2026-03-02T00:59:00Z")));
    Eventually.assertThat(() ->
        assertThat(gateway.calls.stream().map(FakeGateway.Call::text))
            .anyMatch(text ->
                text.contains(
                    """
                    "to":"13800138000","text":"【遂宁医保】收到：异地就医怎么备案","segments":1\
                    """)));
    assertThat(meters.counter("wenbao.sms.received").count()).isEqualTo(received + 2);
    assertThat(meters.find("wenbao.outbox.waiting").gauge()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # from            | text      | receivedAt                 | accepted
          13900139001       | 医保      | 2026-03-02T08:00:00+08:00  | 13900139001 2026-03-02T00:00:00Z
          008613900139002   | 医保      | 2026-03-02T00:00:00Z       | 13900139002 2026-03-02T00:00:00Z
          13900139003       | 医保      | 2027-03-02T00:00:00Z       | 13900139003 2026-03-02T01:00:00Z
          10086             | 话费      | 2026-03-02T00:00:00Z       | nothing
          08252257609       | 医保      | 2026-03-02T00:00:00Z       | nothing
          +85291234567      | 医保      | 2026-03-02T00:00:00Z       | nothing
          """)
  void acknowledges(String from, String text, String receivedAt, String accepted) throws Exception {
    var before = service.accepted.size();
    var body =
        """
        {"id":"%s","from":"%s","to":"1","text":"%s","receivedAt":"%s"}\
        """
            .formatted(UUID.randomUUID(), from, text, receivedAt);

    assertThat(post(OPEN + "/up", body)).isEqualTo("200 {\"code\":0}");

    assertThat(
            service.accepted.stream()
                .skip(before)
                .map(one -> one.sender() + " " + one.at())
                .findFirst()
                .orElse("nothing"))
        .isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # body                                                     | the message begins with
          ''                                                         | the body is JSON in UTF-8
          null                                                       | the body is JSON in UTF-8
          "text"                                                     | the body is JSON in UTF-8
          {"id":"a1","from":"13800138000","text":                    | the body is JSON in UTF-8
          {"id":{},"from":"13800138000","text":"医保"}                | the body is JSON in UTF-8
          {}                                                         | id: the message's own id
          {"from":"13800138000","text":"医保"}                        | id: the message's own id
          {"id":"","from":"13800138000","text":"医保"}                | id: the message's own id
          {"id":null,"from":"13800138000","text":"医保"}              | id: the message's own id
          {"id":"a b","from":"13800138000","text":"医保"}             | id: the message's own id
          {"id":"a1","text":"医保"}                                   | from: the sender's number
          {"id":"a1","from":" ","text":"医保"}                        | from: the sender's number
          {"id":"a1","from":"13800138000"}                           | text: what the citizen wrote
          {"id":"a1","from":"13800138000","text":"  "}               | text: what the citizen wrote
          {"id":"a1","from":"13800138000","text":"LONG"}             | text: what the citizen wrote
          {"id":"a1","from":"13800138000","text":"保","receivedAt":"2026-01-01 10:00:00"} | receivedAt: date, time and zone
          """)
  void says_what_would_be_right(String body, String message) throws Exception {
    var before = service.accepted.size();

    assertThat(post(OPEN + "/up", body.replace("LONG", "保".repeat(2001))))
        .startsWith("400 {\"code\":400,\"msg\":\"" + message);
    assertThat(service.accepted).hasSize(before);
  }

  @Test
  void our_examples_are_accepted() throws Exception {
    assertThat(post(OPEN + "/up", "{}")).contains(UP.replace("\"", "\\\""));
    assertThat(post(OPEN + "/report", "{}")).contains(REPORT.replace("\"", "\\\""));
    assertThat(post(OPEN + "/up", UP)).isEqualTo("200 {\"code\":0}");
    assertThat(post(OPEN + "/report", REPORT)).isEqualTo("200 {\"code\":0}");
  }

  @Test
  void takes_2000_characters_but_not_300_kib() throws Exception {
    var body =
        """
        {"id":"long","from":"13800138000","text":"%s"}\
        """;

    assertThat(post(OPEN + "/up", body.formatted("😀".repeat(2000)))).isEqualTo("200 {\"code\":0}");
    assertThat(post(OPEN + "/up", body.formatted(" ".repeat(300_000))))
        .isEqualTo("400 {\"code\":400,\"msg\":\"the body has at most 256 KiB\"}");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          suining-106, 0123456789abcdef0123456789abcdee
          suining-107, 0123456789abcdef0123456789abcdef
          suining-106, 短
          Suining-106, 0123456789abcdef0123456789abcdef
          """)
  void a_stranger_learns_nothing(String line, String secret) throws Exception {
    var coded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    for (var way : new String[] {"/up", "/report"}) {
      for (var body : new String[] {"", "{}", UP}) {
        assertThat(post("/webhooks/sms/" + line + "/" + coded + way, body))
            .isEqualTo("404 {\"code\":404,\"msg\":\"not found\"}");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # seconds off, signed with,                       status
          0,             0123456789abcdef0123456789abcdef,  200
          300,           0123456789abcdef0123456789abcdef,  200
          -300,          0123456789abcdef0123456789abcdef,  200
          301,           0123456789abcdef0123456789abcdef,  401
          -301,          0123456789abcdef0123456789abcdef,  401
          0,             0123456789abcdef0123456789abcdee,  401
          """)
  void checks_the_signature(int off, String secret, int status) throws Exception {
    for (var way : Map.of("/up", UP, "/report", REPORT).entrySet()) {
      var hmac = Hmac.of(secret, clock.instant().plusSeconds(off), way.getValue().getBytes());
      var request =
          request(SIGNED + way.getKey(), way.getValue())
              .header("X-Timestamp", hmac.timestamp())
              .header("X-Signature", hmac.signature());

      assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
          .isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cmpp-106/0123456789abcdef0123456789abcdef | 400 {"code":400,"msg":"line cmpp-106 is connected by cmpp; nothing is pushed to it over HTTP"}
          cmpp-106/00000000000000000000000000000000 | 404 {"code":404,"msg":"not found"}
          cmpp-107/00000000000000000000000000000000 | 404 {"code":404,"msg":"not found"}
          """)
  void nothing_is_pushed_to_a_line_by_cmpp(String line, String answer) throws Exception {
    assertThat(post("/webhooks/sms/" + line + "/up", UP)).isEqualTo(answer);
    assertThat(post("/webhooks/sms/" + line + "/report", REPORT)).isEqualTo(answer);
  }

  @Test
  void a_signature_is_asked_for_in_words() throws Exception {
    assertThat(post(SIGNED + "/up", UP))
        .isEqualTo(
            "401 {\"code\":401,\"msg\":\"X-Timestamp: Unix seconds, at most 300 from our"
                + " 1772413200; X-Signature: hex(HMAC-SHA256(secret, timestamp + \\\"\\\\n"
                + "\\\" + body))\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # report | the outbox is told
          {"id":"r1","messageId":"g1","status":"DELIVERED","code":"DELIVRD","at":"2026-01-01T10:00:03+08:00"} | r1 reported true DELIVRD 2026-01-01T02:00:03Z
          {"id":"r2","messageId":"g2","status":"FAILED","code":"MK:0001","at":"2026-01-01T10:00:03+08:00"}    | r2 reported false MK:0001 2026-01-01T02:00:03Z
          {"id":"r3","status":"FAILED"}                                                                     | r3 reported false FAILED 2026-03-02T01:00:00Z
          """)
  void reports(String report, String told) throws Exception {
    assertThat(post(OPEN + "/report", report)).isEqualTo("200 {\"code\":0}");
    assertThat(post(OPEN + "/report", report)).isEqualTo("200 {\"code\":0}");

    assertThat(outbox.told.stream().filter(told::equals)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"status":"DELIVERED"}                           | id: the id that our message had
          {"id":"r1","status":"delivered"}                 | status: DELIVERED or FAILED
          {"id":"r1","status":"FAILED","at":"yesterday"}   | at: date, time and zone
          """)
  void says_what_a_report_should_be(String report, String message) throws Exception {
    assertThat(post(OPEN + "/report", report)).startsWith("400 {\"code\":400,\"msg\":\"" + message);
  }

  @Test
  void a_message_that_was_not_stored_is_asked_for_again() throws Exception {
    service.broken = true;
    try {
      assertThat(post(OPEN + "/up", UP.replace("5f2c", "broken")))
          .isEqualTo("503 {\"code\":503,\"msg\":\"not stored; please send it again\"}");
    } finally {
      service.broken = false;
    }
  }

  @Test
  void what_a_killed_process_left_is_answered_without_a_push() throws Exception {
    service.accept(
        new Incoming(
            Channel.SMS, "suining-106", "left", "13900139009", "在吗", "suining", clock.instant()));

    Eventually.assertThat(() ->
        assertThat(gateway.calls.stream().map(FakeGateway.Call::text))
            .anyMatch(text -> text.contains("收到：在吗")));
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request(path, body).build(), BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  private HttpRequest.Builder request(String path, String body) {
    return HttpRequest.newBuilder(server.getURI().resolve(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
