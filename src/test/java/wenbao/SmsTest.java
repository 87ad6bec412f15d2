package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.channel.sms.FakeCloud;
import wenbao.channel.sms.FakeGateway;
import wenbao.domain.Segments;
import wenbao.testing.Eventually;

/** Short messages through the whole service: what is said in two segments, and what is not said. */
class SmsTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String ASKED = "医保码怎么激活";
  private static final String FILED =
      """
      # filed with the provider
      SMS_1\t{name}：请看 https://yibao.example.gov.cn/s/{page} ，责任科室{office}，电话{phone}。
      SMS_2\t{name}：责任科室{office}，电话{phone}。
      SMS_3\t好的，不再给您发通知。您来问事，还是会答您；想再收通知，回复“开通”。
      """;

  @TempDir static Path data;
  private static final FakeCloud ALIYUN =
      new FakeCloud(call -> "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"9006^0\"}");
  private static final FakeCloud TENCENT =
      new FakeCloud(call ->
          """
          {"Response":{"SendStatusSet":[{"SerialNo":"5000:1045","Code":"Ok"}],"RequestId":"r"}}\
          """);
  private static final FakeCloud HUAWEI =
      new FakeCloud(call ->
          """
          {"result":[{"smsMsgId":"d6e3_1","status":"000000"}],"code":"000000"}\
          """);
  private static WholeServer server;

  @BeforeAll
  static void start() throws Exception {
    Path filed = Files.writeString(data.resolve("filed.tsv"), FILED);
    var settings = new HashMap<String, Object>();
    settings.put("wenbao.address", "https://yibao.example.gov.cn");
    settings.put("wenbao.sms.answers-a-day", "6");
    for (var line : Map.of("aliyun", ALIYUN, "tencent", TENCENT, "huawei", HUAWEI).entrySet()) {
      String prefix = "wenbao.sms.lines." + line.getKey() + "-106.";
      settings.put(prefix + "bureau", "suining");
      settings.put(prefix + "provider", line.getKey());
      settings.put(prefix + "secret", SECRET);
      settings.put(prefix + "signature", "遂宁医保");
      settings.put(prefix + "api", line.getValue().api().toString());
      settings.put(prefix + "key-id", "KEYID");
      settings.put(prefix + "key-secret", "KEYSECRET");
      settings.put(prefix + "app-id", "1400006666");
      settings.put(prefix + "sender", "1069000012");
      settings.put(prefix + "templates", filed.toString());
    }
    server = WholeServer.start(data, settings);
  }

  @AfterAll
  static void stop() {
    server.close();
    ALIYUN.close();
    TENCENT.close();
    HUAWEI.close();
  }

  // ---- a conversation

  @Test
  void more_is_told_a_message_at_a_time() throws Exception {
    String first = server.sms("13800138101", ASKED);
    assertThat(first).contains("医保电子凭证申领：", "没说完，回“更多”");
    String second = server.sms("13800138101", "更多");
    assertThat(second).contains("【遂宁医保】要带：不用带材料").doesNotContain("没说完");
    assertThat(server.sms("13800138101", "回“更多”")).contains("这件事公开的就是这些");
    for (String message : List.of(first, second)) {
      assertThat(segments(message)).isLessThanOrEqualTo(2);
    }
  }

  /** The line that condoles takes room, so less is told at once; and nothing is lost by it. */
  @Test
  void more_after_somebody_died_leaves_nothing_out() throws Exception {
    String zhang = "13800138108";
    var told = new StringBuilder(server.sms(zhang, "老汉走了，医保卡里的钱怎么取"));
    assertThat(told.toString()).contains("请节哀。");
    String more = server.sms(zhang, "更多");
    for (; !more.contains("公开的就是这些"); more = server.sms(zhang, "更多")) told.append(more);
    assertThat(told.toString()).contains("参保人去世后，可由继承人申请", "先到窗口或打电话核实", "网上、自助终端或经办窗口都能办");
  }

  /** Else 「更多」 would end the first matter when the second had been meant. */
  @Test
  void of_two_matters_neither_offers_more() throws Exception {
    String zhang = "13800138107";
    server.sms(zhang, "生育津贴怎么申领，另外医保关系怎么转移"); // its second part may take a moment
    Eventually.assertThat(() -> assertThat(sentTo(zhang)).contains("生育津贴支付：", "基本医疗保险关系转移接续："));
    assertThat(sentTo(zhang)).doesNotContain("没说完");
    assertThat(server.sms(zhang, "更多")).doesNotContain("这件事公开的就是这些");
  }

  @Test
  void more_of_nothing_is_a_question_like_any_other() throws Exception {
    assertThat(server.sms("13800138102", "更多")).doesNotContain("这件事公开的就是这些");
  }

  @Test
  void who_wants_no_messages_is_told_once_and_still_answered() throws Exception {
    String zhang = "13800138103";
    assertThat(server.sms(zhang, "ＴＤ")).contains("不再给您发通知");
    silently(zhang, "退订");
    assertThat(server.sms(zhang, ASKED)).contains("医保电子凭证申领：");
    assertThat(server.sms(zhang, "开通")).contains("已经恢复");
    silently(zhang, "开通");
  }

  // ---- machines

  @Test
  void who_says_the_same_again_and_again_is_a_machine() throws Exception {
    String machine = "13800138104";
    for (int i = 0; i < 3; i++) assertThat(server.sms(machine, "您好，我在开会")).isNotEmpty();
    silently(machine, "您好，我在开会");
    assertThat(server.sms(machine, ASKED)).as("a person again").contains("医保电子凭证申领：");
  }

  @Test
  void who_sends_our_own_words_back_is_a_machine() throws Exception {
    String machine = "13800138105";
    server.sms(machine, ASKED);
    String ours =
        server
            .sql(
                "SELECT reply FROM inquiry WHERE reply LIKE '%电子凭证%' AND channel = 'sms'"
                    + " AND account = 'suining-106'")
            .getFirst();
    silently(machine, ours);
  }

  @Test
  void a_stranger_cannot_make_us_send_for_ever() throws Exception {
    String stranger = "13800138106";
    for (String text : List.of("医保码", "异地备案", "生育津贴", "慢特病", "参保登记")) {
      assertThat(server.sms(stranger, text + "怎么办")).doesNotContain("转给工作人员");
    }
    assertThat(server.sms(stranger, "住院怎么报销")).as("the last").contains("转给工作人员", "12393");
    silently(stranger, "门诊怎么报销");
  }

  /** The inquiry is settled, and nothing leaves. */
  private static void silently(String from, String text) throws Exception {
    int before = server.gateway.calls.size();
    String id = UUID.randomUUID().toString();
    long settled = settled();
    assertThat(server.push(id, from, text).statusCode()).isEqualTo(200);
    Eventually.assertThat(() -> assertThat(settled()).isGreaterThan(settled));
    Thread.sleep(300);
    assertThat(server.gateway.calls.stream().skip(before).map(FakeGateway.Call::text))
        .noneMatch(call -> call.contains(from));
  }

  private static String sentTo(String number) {
    return server.gateway.calls.stream()
        .map(FakeGateway.Call::text)
        .filter(call -> call.contains(number))
        .reduce("", String::concat);
  }

  private static long settled() {
    return Long.parseLong(
        server.sql("SELECT COUNT(*) FROM inquiry WHERE answered_at IS NOT NULL").getFirst());
  }

  private static int segments(String call) {
    return Segments.of(call.replaceFirst(".*\"text\":\"", "").replaceFirst("\",\"seg.*", ""))
        .size();
  }

  // ---- the clouds

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          aliyun  | application/json | [{"phone_number":"13800138000","content":"医保码怎么激活","send_time":"2026-01-01 10:00:00","sequence_id":"1"}] | {"code":0,"msg":"接收成功"} | [{"success":true,"err_code":"DELIVERED","biz_id":"9006^0","out_id":"ID"}]
          tencent | application/json | {"mobile":"13800138000","nationcode":"86","text":"医保码怎么激活","time":1767225600} | {"result":0,"errmsg":"OK"} | [{"mobile":"13800138000","report_status":"SUCCESS","errmsg":"DELIVRD","sid":"5000:1045"}]
          huawei  | application/x-www-form-urlencoded | from=%2B8613800138000&smsMsgId=h1&body=%E5%8C%BB%E4%BF%9D%E7%A0%81%E6%80%8E%E4%B9%88%E6%BF%80%E6%B4%BB | {"code":"000000","description":"success"} | smsMsgId=d6e3_1&status=DELIVRD
          """)
  void a_cloud_takes_filed_words(
      String provider, String type, String up, String taken, String report) throws Exception {
    var cloud = Map.of("aliyun", ALIYUN, "tencent", TENCENT, "huawei", HUAWEI).get(provider);
    String path = "/webhooks/sms/" + provider + "-106/" + SECRET;
    for (int delivery = 0; delivery < 2; delivery++) {
      var response = server.post(path + "/up", type, up);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(taken);
    }
    Eventually.assertThat(() -> assertThat(state(provider)).containsExactly("accepted"));
    assertThat(cloud.calls).as("once, though it was pushed twice").hasSize(1);
    assertThat(cloud.calls.getFirst().uri() + cloud.calls.getFirst().body()).contains("SMS_1");
    String text =
        server.sql("SELECT text FROM outbox WHERE account = '" + provider + "-106'").getFirst();
    assertThat(text)
        .startsWith("医保电子凭证申领：请看 https://yibao.example.gov.cn/s/")
        .endsWith("责任科室保障和指导科，电话0825-2257609。");
    String id =
        server.sql("SELECT id FROM outbox WHERE account = '" + provider + "-106'").getFirst();
    assertThat(server.post(path + "/report", type, report.replace("ID", id)).body())
        .isEqualTo(taken);
    assertThat(state(provider)).containsExactly("delivered");
    String code = text.replaceFirst(".*/s/(\\S+) .*", "$1");
    var redirected = server.get("/s/" + code);
    assertThat(redirected.statusCode()).isEqualTo(307);
    String page = redirected.headers().firstValue("Location").orElseThrow();
    assertThat(server.get(page).body()).contains("医保电子凭证申领", "0825-2257609");
  }

  private static List<String> state(String provider) {
    return server.sql("SELECT state FROM outbox WHERE account = '" + provider + "-106'");
  }
}
