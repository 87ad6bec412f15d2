package wenbao.channel.sms.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.channel.sms.Clouds.ID;
import static wenbao.channel.sms.Clouds.ZHANG;

import java.time.Instant;
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

class AliyunGatewayTest {
  private final FakeCloud cloud =
      new FakeCloud(call ->
          """
          {"Message":"OK","RequestId":"r","BizId":"9006197469364984^0","Code":"OK"}\
          """);
  private final Exchange exchange = Clouds.exchange();
  private final AliyunGateway gateway =
      new AliyunGateway(
          new ReadObjects(Clouds.json()),
          new CloudAnswer(exchange, Clouds.json()),
          new HandClock());
  private final Line line = Clouds.line("aliyun", cloud.api());

  @AfterEach
  void close() {
    exchange.close();
    cloud.close();
  }

  @Test
  void sends_a_filed_text_with_its_values() throws Exception {
    assertThat(send(Clouds.GENERAL)).isEqualTo(new Sent.Accepted("9006197469364984^0"));
    var call = cloud.calls.getFirst();
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.body()).isEmpty();
    assertThat(call.uri().getQuery())
        .isEqualTo(
            "OutId="
                + ID
                + "&PhoneNumbers=13800138000&SignName=遂宁医保&TemplateCode=T2&TemplateParam="
                + "{\"name\":\"住院费用报销\",\"office\":\"保障和指导科\",\"phone\":\"0825-2257609\"}");
    var signed = new TreeMap<String, String>();
    for (String name :
        "host x-acs-action x-acs-content-sha256 x-acs-date x-acs-signature-nonce x-acs-version"
            .split(" ")) {
      signed.put(name, call.headers().get(name));
    }
    assertThat(signed)
        .doesNotContainValue(null)
        .containsEntry("x-acs-date", "2026-03-02T01:00:00Z");
    assertThat(call.headers().get("authorization"))
        .isEqualTo(Acs3.authorization("KEYID", "KEYSECRET", call.uri().getRawQuery(), signed));
  }

  @Test
  void sends_a_whole_filed_reply_without_values() throws Exception {
    assertThat(send(Clouds.WHOLE)).isInstanceOf(Sent.Accepted.class);
    assertThat(cloud.calls.getFirst().uri().getQuery())
        .contains("TemplateCode=T1")
        .doesNotContain("TemplateParam");
  }

  @Test
  void sends_no_other_text() throws Exception {
    assertThat(send(Clouds.NO_TEMPLATE))
        .isEqualTo(new Sent.Refused("no filed template reads like it"));
    assertThat(cloud.calls).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # status | answer                                        | what the outbox is told
          200 | {"Code":"isv.BUSINESS_LIMIT_CONTROL","Message":"触发天级流控Permits:10"} | Refused[why=isv.BUSINESS_LIMIT_CONTROL 触发天级流控Permits:10]
          200 | {"Code":"isv.MOBILE_NUMBER_ILLEGAL","Message":"13800138000 bad"} | Refused[why=isv.MOBILE_NUMBER_ILLEGAL 1********** bad]
          200 | {"Code":"isv.AMOUNT_NOT_ENOUGH","Message":"账户余额不足"}  | Again[why=isv.AMOUNT_NOT_ENOUGH 账户余额不足]
          200 | {"Code":"isp.SYSTEM_ERROR","Message":"系统错误"}          | Unconfirmed[why=isp.SYSTEM_ERROR 系统错误]
          400 | {"Code":"SignatureDoesNotMatch","Message":"x"}          | Again[why=SignatureDoesNotMatch x]
          404 | {"Code":"InvalidAccessKeyId.NotFound","Message":"x"}    | Again[why=InvalidAccessKeyId.NotFound x]
          429 | {"Code":"Throttling.User","Message":"slower"}           | Again[why=Throttling.User slower]
          503 | {"Code":"ServiceUnavailable","Message":"x"}             | Unconfirmed[why=status 503]
          502 | <html>Bad Gateway</html>                               | Unconfirmed[why=status 502]
          403 | <html>Forbidden</html>                                 | Again[why=status 403]
          200 | <html>ok</html>                                        | Unconfirmed[why=an answer that is not the provider's]
          200 | {"Code":                                               | Unconfirmed[why=an answer that is not the provider's]
          200 | {}                                                     | Unconfirmed[why=an answer that is not the provider's]
          """)
  void hears(int status, String answer, String told) throws Exception {
    cloud.faults.add(new Fault.Says(status, answer));
    assertThat(send(Clouds.WHOLE)).hasToString(told);
  }

  @Test
  void what_may_have_arrived_is_not_known_to_have_failed() throws Exception {
    cloud.faults.add(new Fault.Silence());
    assertThat(send(Clouds.WHOLE)).isEqualTo(new Sent.Unconfirmed("no answer within 400 ms"));
    cloud.faults.add(new Fault.Reset());
    assertThat(send(Clouds.WHOLE)).isInstanceOf(Sent.Unconfirmed.class);
    assertThat(cloud.calls).hasSize(2);
    cloud.close();
    assertThat(send(Clouds.WHOLE)).as("nobody is there").isInstanceOf(Sent.Again.class);
  }

  private Sent send(String text) throws InterruptedException {
    return gateway.send(line, Clouds.message(text), ZHANG, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # of the old page, of the new one, one alone
          [{"phone_number":"13800138000","content":"异地","send_time":"2026-01-01 10:00:00","dest_code":"1234","sequence_id":1234567890,"sign_name":"某某局"}]
          [{"phone_number":"13800138000","content":"异地","send_time":"2026-01-01 10:00:00","dest_code":"1234","sequence_id":"1234567890"}]
          {"phone_number":"13800138000","content":"异地","send_time":"2026-01-01 10:00:00","dest_code":"1234","sequence_id":"1234567890"}
          """)
  void reads_a_message(String body) {
    assertThat(gateway.messages(Clouds.pushed(body)))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(
            new Up(
                "1234567890 13800138000 2026-01-01 10:00:00",
                "13800138000",
                "异地",
                Instant.parse("2026-01-01T02:00:00Z")));
  }

  @Test
  void one_broken_message_spoils_no_other() {
    String body =
        """
        [{"phone_number":"13800138000","content":"异地","send_time":"x","sequence_id":"1"},
         {"phone_number":"13900139000","send_time":"x","sequence_id":"2"},
         {"phone_number":"13700137000","content":"报销","send_time":"x","sequence_id":"3"}]\
        """;
    assertThat(gateway.messages(Clouds.pushed(body)))
        .extracting(Up::text)
        .containsExactly("异地", "报销");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                      | the body is JSON in UTF-8
          null                                                    | the body is JSON in UTF-8
          "text"                                                  | sequence_id: expected as in
          [{"phone_number":"13800138000","content":"异地"}]         | sequence_id: expected as in
          [{"content":"异地","sequence_id":1,"send_time":"x"}]      | phone_number: expected as in
          [{"phone_number":{},"sequence_id":1,"send_time":"x"}]   | phone_number: expected as in
          """)
  void says_what_would_be_right(String body, String message) {
    assertThatThrownBy(() -> gateway.messages(Clouds.pushed(body)))
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void nothing_is_no_mistake() {
    assertThat(gateway.messages(Clouds.pushed("[]"))).isEmpty();
  }

  @Test
  void reads_reports() {
    String body =
        """
        [{"phone_number":"13800138000","report_time":"2026-01-01 10:00:03","success":true,
          "err_code":"DELIVERED","biz_id":"9006^0","out_id":"o-1"},
         {"phone_number":"13800138000","success":false,"err_code":"MK:0001 13800138000","biz_id":"9007^0"}]\
        """;
    assertThat(gateway.reports(Clouds.pushed(body)))
        .containsExactly(
            new Report("o-1", true, "DELIVERED", Instant.parse("2026-01-01T02:00:03Z")),
            new Report("9007^0", false, "MK:0001 1**********", new HandClock().instant()));
  }
}
