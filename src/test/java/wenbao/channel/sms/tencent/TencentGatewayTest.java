package wenbao.channel.sms.tencent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.channel.sms.Clouds.ID;
import static wenbao.channel.sms.Clouds.ZHANG;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.CloudAnswer;
import wenbao.channel.sms.Clouds;
import wenbao.channel.sms.Digest;
import wenbao.channel.sms.FakeCloud;
import wenbao.channel.sms.FakeCloud.Fault;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.ReadObjects;
import wenbao.channel.sms.Report;
import wenbao.channel.sms.Up;
import wenbao.testing.HandClock;

class TencentGatewayTest {
  private final FakeCloud cloud =
      new FakeCloud(call ->
          """
          {"Response":{"SendStatusSet":[{"SerialNo":"5000:1045","PhoneNumber":"+8613800138000",\
          "Fee":1,"SessionContext":"s","Code":"Ok","Message":"send success","IsoCode":"CN"}],\
          "RequestId":"r"}}\
          """);
  private final Exchange exchange = Clouds.exchange();
  private final HandClock clock = new HandClock();
  private final TencentGateway gateway =
      new TencentGateway(
          new ReadObjects(Clouds.json()), new CloudAnswer(exchange, Clouds.json()), clock);
  private final Line line = Clouds.line("tencent", cloud.api());

  @AfterEach
  void close() {
    exchange.close();
    cloud.close();
  }

  @Test
  void sends_a_filed_text_with_its_values_in_their_order() throws Exception {
    assertThat(send(Clouds.GENERAL)).isEqualTo(new Sent.Accepted("5000:1045"));
    var call = cloud.calls.getFirst();
    assertThat(call.body())
        .isEqualTo(
            """
            {"PhoneNumberSet":["+8613800138000"],"SmsSdkAppId":"1400006666","TemplateId":"T2",\
            "SignName":"遂宁医保","TemplateParamSet":["住院费用报销","保障和指导科","0825-2257609"],\
            "SessionContext":"%s"}\
            """
                .formatted(ID));
    assertThat(call.headers())
        .containsEntry("x-tc-action", "SendSms")
        .containsEntry("x-tc-version", "2021-01-11")
        .containsEntry("x-tc-region", "ap-guangzhou")
        .containsEntry("x-tc-timestamp", "1772413200")
        .containsEntry("content-type", "application/json; charset=utf-8")
        .containsEntry(
            "authorization",
            Tc3.authorization(
                "KEYID",
                "KEYSECRET",
                call.headers().get("host"),
                "sms",
                clock.instant(),
                call.body().getBytes(UTF_8)));
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
          # status | answer | what the outbox is told
          200 | {"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"x"}}} | Again[why=AuthFailure.SignatureFailure x]
          200 | {"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"x"}}}         | Again[why=RequestLimitExceeded x]
          200 | {"Response":{"Error":{"Code":"InternalError.Timeout","Message":"x"}}}        | Unconfirmed[why=InternalError.Timeout x]
          200 | {"Response":{"Error":{"Code":"InvalidParameter","Message":"x"}}}             | Refused[why=InvalidParameter x]
          200 | {"Response":{"SendStatusSet":[{"Code":"LimitExceeded.PhoneNumberDailyLimit","Message":"+8613800138000"}]}} | Refused[why=LimitExceeded.PhoneNumberDailyLimit +861**********]
          200 | {"Response":{"SendStatusSet":[{"Code":"FailedOperation.InsufficientBalanceInSmsPackage","Message":"x"}]}} | Again[why=FailedOperation.InsufficientBalanceInSmsPackage x]
          200 | {"Response":{"SendStatusSet":[]}}  | Unconfirmed[why=an answer that is not the provider's]
          200 | {"Response":{}}                    | Unconfirmed[why=an answer that is not the provider's]
          200 | <html>ok</html>                    | Unconfirmed[why=an answer that is not the provider's]
          500 | {"Response":{"Error":{"Code":"x"}}} | Unconfirmed[why=status 500]
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"extend":"10","mobile":"13800138000","nationcode":"86","sign":"某某局","text":"公积金","time":1767225600}
        """,
        """
        {"extend":"","mobile":"13800138000","nationcode":"86","text":"公积金","time":"1767225600"}
        """,
        """
        [{"mobile":"13800138000","nationcode":"86","text":"公积金","time":1767225600}]
        """
      })
  void reads_a_message(String body) {
    assertThat(gateway.messages(Clouds.pushed(body)))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(
            new Up(
                "13800138000 1767225600 " + Digest.sha256("公积金"),
                "8613800138000",
                "公积金",
                Instant.parse("2026-01-01T00:00:00Z")));
  }

  @Test
  void reads_reports() {
    String body =
        """
        [{"user_receive_time":"2026-01-01 10:00:03","nationcode":"86","mobile":"13800138000",
          "report_status":"SUCCESS","errmsg":"DELIVRD","description":"ok","sid":"5000:1"},
         {"mobile":"13800138000","report_status":"FAIL","errmsg":"MK:0001","sid":"5000:2","ext":"o-2"}]\
        """;
    assertThat(gateway.reports(Clouds.pushed(body)))
        .containsExactly(
            new Report("5000:1", true, "DELIVRD", Instant.parse("2026-01-01T02:00:03Z")),
            new Report("o-2", false, "MK:0001", clock.instant()));
  }
}
