package wenbao.channel.sms.huawei;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.channel.sms.Clouds.ZHANG;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.CloudAnswer;
import wenbao.channel.sms.Clouds;
import wenbao.channel.sms.FakeCloud;
import wenbao.channel.sms.FakeCloud.Fault;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.ReadObjects;
import wenbao.channel.sms.Rejected;
import wenbao.channel.sms.Report;
import wenbao.channel.sms.Up;
import wenbao.testing.HandClock;

class HuaweiGatewayTest {
  private static final String UP =
      "from=%2B8613800138000&to=1069000012&smsMsgId=2ea20735-f856-4376"
          + "&body=%E5%85%AC%E7%A7%AF%E9%87%91&createTime=2026-01-01T02%3A00%3A00Z";

  private final FakeCloud cloud =
      new FakeCloud(call ->
          """
          {"result":[{"originTo":"+8613800138000","createTime":"2026-03-02T01:00:00Z",\
          "from":"1069000012","smsMsgId":"d6e3cdd0_8539659","status":"000000"}],\
          "code":"000000","description":"Success"}\
          """);
  private final Exchange exchange = Clouds.exchange();
  private final HandClock clock = new HandClock();
  private final HuaweiGateway gateway =
      new HuaweiGateway(
          new ReadObjects(Clouds.json()), new CloudAnswer(exchange, Clouds.json()), clock);
  private final Line line = Clouds.line("huawei", cloud.api());

  @AfterEach
  void close() {
    exchange.close();
    cloud.close();
  }

  /** Reckoned by another program from the public description of the signature. */
  @Test
  void signs_method_path_headers_and_body() {
    var headers =
        new TreeMap<>(
            Map.of(
                "content-type", "application/x-www-form-urlencoded",
                "host", "127.0.0.1:27810",
                "x-sdk-date", "20261122T015241Z"));
    String body =
        "from=1069&to=%2B8613800138000&templateId=t1&templateParas=%5B%22a%22%5D"
            + "&signature=%E9%81%82%E5%AE%81%E5%8C%BB%E4%BF%9D";
    assertThat(
            SdkHmac.signature(
                "SECRET", "POST", "/sms/batchSendSms/v1", headers, body.getBytes(UTF_8)))
        .isEqualTo("98901b38411088c1462fff318de8479ea2f357ffae780d450c3198c0d01eaea5");
    headers.remove("content-type");
    assertThat(
            SdkHmac.signature(
                "SECRET",
                "POST",
                "/webhooks/sms/h/0123/up?b=2&a=1",
                headers,
                "x=1".getBytes(UTF_8)))
        .isEqualTo("9887f39fecfd770941e700d39b326bcd4bb8657d9946cc5008520ef888e6fcad");
  }

  @Test
  void sends_a_filed_text_with_its_values_in_their_order() throws Exception {
    assertThat(send(Clouds.GENERAL)).isEqualTo(new Sent.Accepted("d6e3cdd0_8539659"));
    var call = cloud.calls.getFirst();
    assertThat(call.uri().getPath()).isEqualTo("/sms/batchSendSms/v1");
    assertThat(Clouds.pushed(call.body()).form())
        .isEqualTo(
            Map.of(
                "from", "1069000012",
                "to", "+8613800138000",
                "templateId", "T2",
                "templateParas", "[\"住院费用报销\",\"保障和指导科\",\"0825-2257609\"]",
                "signature", "遂宁医保",
                "extend", Clouds.ID));
    assertThat(call.headers()).containsEntry("x-sdk-date", "20260302T010000Z");
    // It proves itself to the one who checks Huawei's own calls.
    var proved = Clouds.pushed(call.uri().toString(), call.headers(), call.body());
    new ProvedCall(clock).verify(line.access(), proved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # status | answer | what the outbox is told
          200 | {"result":[{"status":"E200033"}],"code":"E000510","description":"The SMS fails to be sent."} | Refused[why=E200033 The SMS fails to be sent.]
          200 | {"code":"000000","description":"Success"}              | Unconfirmed[why=000000 Success]
          400 | {"code":"E000000","description":"System error."}       | Unconfirmed[why=E000000 System error.]
          400 | {"code":"E000620","description":"sp template status is not active"} | Refused[why=E000620 sp template status is not active]
          401 | {"code":"E000101","description":"Authentication failed."} | Again[why=E000101 Authentication failed.]
          403 | <html>no</html>                                        | Again[why=status 403]
          502 | <html>no</html>                                        | Unconfirmed[why=status 502]
          200 | <html>ok</html>                                        | Unconfirmed[why=an answer that is not the provider's]
          """)
  void hears(int status, String answer, String told) throws Exception {
    cloud.faults.add(new Fault.Says(status, answer));
    assertThat(send(Clouds.WHOLE)).hasToString(told);
  }

  @Test
  void what_may_have_arrived_is_not_known_to_have_failed() throws Exception {
    cloud.faults.add(new Fault.Silence());
    assertThat(send(Clouds.WHOLE)).isInstanceOf(Sent.Unconfirmed.class);
    cloud.faults.add(new Fault.Reset());
    assertThat(send(Clouds.WHOLE)).isInstanceOf(Sent.Unconfirmed.class);
    cloud.close();
    assertThat(send(Clouds.WHOLE)).as("nobody is there").isInstanceOf(Sent.Again.class);
  }

  private Sent send(String text) throws InterruptedException {
    return gateway.send(line, Clouds.message(text), ZHANG, text);
  }

  @Test
  void reads_a_message_in_utf_8() {
    assertThat(gateway.messages(Clouds.pushed(UP)))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(
            new Up(
                "2ea20735-f856-4376",
                "+8613800138000",
                "公积金",
                Instant.parse("2026-01-01T02:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | smsMsgId: expected as in from=
          smsMsgId=1&from=%2B86138            | body: expected as in from=
          smsMsgId=1&body=%E5%8               | the body is a form
          """)
  void says_what_would_be_right(String body, String message) {
    assertThatThrownBy(() -> gateway.messages(Clouds.pushed(body)))
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void reads_reports_as_a_form_and_as_json() {
    String form =
        "sequence=1&total=1&updateTime=2026-01-01T02%3A00%3A03Z&source=2&smsMsgId=a-1&status=DELIVRD";
    String batch =
        "{\"statusReportList\":[{\"smsMsgId\":\"a-1\",\"status\":\"DELIVRD\",\"updateTime\":"
            + "\"2026-01-01T02:00:03Z\"},{\"smsMsgId\":\"a-2\",\"status\":\"MK:0001\"}]}";
    var delivered = new Report("a-1", true, "DELIVRD", Instant.parse("2026-01-01T02:00:03Z"));
    assertThat(gateway.reports(Clouds.pushed(form))).containsExactly(delivered);
    assertThat(gateway.reports(Clouds.pushed(batch)))
        .containsExactly(delivered, new Report("a-2", false, "MK:0001", clock.instant()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # key,   date,              body, secret,     proves
          KEYID,   20260302T010000Z,  x=1,  KEYSECRET,  true
          KEYID,   20260302T011500Z,  x=1,  KEYSECRET,  true
          KEYID,   20260302T011501Z,  x=1,  KEYSECRET,  false
          KEYID,   20260302T004459Z,  x=1,  KEYSECRET,  false
          KEYID,   20260302T010000Z,  x=2,  KEYSECRET,  false
          KEYID,   20260302T010000Z,  x=1,  OTHER,      false
          OTHER,   20260302T010000Z,  x=1,  KEYSECRET,  false
          """)
  void believes(String key, String date, String body, String secret, boolean proves) {
    var headers = new TreeMap<>(Map.of("host", "yibao.example.gov.cn", "x-sdk-date", date));
    String path = "/webhooks/sms/h/0123/up";
    var sent = new TreeMap<>(headers);
    sent.put(
        "authorization", SdkHmac.authorization(key, secret, path, headers, "x=1".getBytes(UTF_8)));
    var pushed = Clouds.pushed(path, sent, body);
    if (proves) gateway.verify(line, pushed);
    else {
      assertThatThrownBy(() -> gateway.verify(line, pushed))
          .isInstanceOf(Rejected.class)
          .hasMessageStartingWith("X-Sdk-Date within 15 minutes");
    }
  }
}
