package wenbao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.channel.sms.FakeCloud;
import wenbao.channel.sms.FakeCloud.Fault;
import wenbao.testing.Eventually;

/** Every provider with every fault: what becomes of the message, and how often it is sent. */
class SmsFaultsTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  /** How a provider talks: of each, a message comes in, one goes out, and it is reported on. */
  private enum Provider {
    ALIYUN(
        "application/json",
        """
        [{"phone_number":"NUMBER","content":"医保码怎么激活","send_time":"2026-01-01 10:00:00","sequence_id":"NUMBER"}]\
        """,
        """
        {"Code":"OK","Message":"OK","BizId":"bNUMBER"}\
        """,
        """
        {"Code":"isv.MOBILE_NUMBER_ILLEGAL","Message":"NUMBER"}\
        """,
        """
        {"Code":"isv.BUSINESS_LIMIT_CONTROL","Message":"触发天级流控"}\
        """,
        """
        {"Code":"Throttling.User","Message":"slower"}\
        """,
        """
        [{"success":DELIVERED,"err_code":"CODE","biz_id":"bNUMBER"}]\
        """),
    TENCENT(
        "application/json",
        """
        {"mobile":"NUMBER","nationcode":"86","text":"医保码怎么激活","time":1767225600}\
        """,
        """
        {"Response":{"SendStatusSet":[{"SerialNo":"tNUMBER","Code":"Ok"}]}}\
        """,
        """
        {"Response":{"SendStatusSet":[{"Code":"FailedOperation.PhoneNumberInBlacklist"}]}}\
        """,
        """
        {"Response":{"SendStatusSet":[{"Code":"LimitExceeded.PhoneNumberDailyLimit"}]}}\
        """,
        """
        {"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"slower"}}}\
        """,
        """
        [{"mobile":"NUMBER","report_status":"STATUS","errmsg":"CODE","sid":"tNUMBER"}]\
        """),
    HUAWEI(
        "application/x-www-form-urlencoded",
        "from=%2B86NUMBER&smsMsgId=uNUMBER&body=%E5%8C%BB%E4%BF%9D%E7%A0%81%E6%80%8E%E4%B9%88%E6%BF%80%E6%B4%BB",
        """
        {"result":[{"smsMsgId":"hNUMBER","status":"000000"}],"code":"000000"}\
        """,
        """
        {"result":[{"status":"E200015"}],"code":"E000510","description":"not sent"}\
        """,
        """
        {"result":[{"status":"E200033"}],"code":"E000510","description":"flow control"}\
        """,
        """
        {"code":"E000101","description":"Authentication failed."}\
        """,
        "smsMsgId=hNUMBER&status=CODE"),
    GENERIC(
        "application/json",
        """
        {"id":"gNUMBER","from":"NUMBER","to":"1","text":"医保码怎么激活"}\
        """,
        """
        {"code":0,"messageId":"mNUMBER"}\
        """,
        """
        {"code":7,"msg":"blocked"}\
        """,
        """
        {"code":8,"msg":"too many today"}\
        """,
        """
        {"wait":true}\
        """,
        """
        {"id":"OURS","status":"RESULT","code":"CODE"}\
        """);

    final String type;
    final String up;
    final String accepts;
    final String refuses;
    final String quota;
    final String slower;
    final String report;

    Provider(
        String type,
        String up,
        String accepts,
        String refuses,
        String quota,
        String slower,
        String report) {
      this.type = type;
      this.up = up;
      this.accepts = accepts;
      this.refuses = refuses;
      this.quota = quota;
      this.slower = slower;
      this.report = report;
    }

    String line() {
      return name().toLowerCase() + "-106";
    }

    String path(String way) {
      return "/webhooks/sms/" + line() + "/" + SECRET + way;
    }

    String report(String number, String ours, boolean delivered) {
      return report
          .replace("NUMBER", number)
          .replace("OURS", ours)
          .replace("DELIVERED", Boolean.toString(delivered))
          .replace("STATUS", delivered ? "SUCCESS" : "FAIL")
          .replace("RESULT", delivered ? "DELIVERED" : "FAILED")
          .replace("CODE", delivered ? "DELIVRD" : "MK0001");
    }
  }

  @TempDir static Path data;
  private static final Map<Provider, FakeCloud> CLOUDS = new TreeMap<>();
  private static final Map<String, List<Fault>> FAULTS = new ConcurrentHashMap<>();
  private static final Map<String, Runnable> BEFORE_RESPONSE = new ConcurrentHashMap<>();
  private static final List<String> TABLE = new ArrayList<>();
  private static WholeServer server;

  @BeforeAll
  static void start() throws Exception {
    var filed = Files.writeString(data.resolve("filed.tsv"), "T1\t请打{phone}。\n");
    var settings = new HashMap<String, Object>();
    settings.put("wenbao.sending.timeout", "1s");
    settings.put("wenbao.sending.every", "200ms");
    for (var provider : Provider.values()) {
      var cloud = new FakeCloud(call -> answer(provider, call));
      cloud.decides = SmsFaultsTest::due;
      CLOUDS.put(provider, cloud);
      String prefix = "wenbao.sms.lines." + provider.line() + ".";
      settings.put(prefix + "bureau", "suining");
      settings.put(prefix + "provider", provider.name().toLowerCase());
      settings.put(prefix + "secret", SECRET);
      settings.put(prefix + "signature", "遂宁医保");
      settings.put(prefix + "api", cloud.api().toString());
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
    CLOUDS.values().forEach(FakeCloud::close);
    System.out.println("| 平台 | 出了什么事 | 发了几次 | 这条短信 |\n|---|---|--:|---|");
    TABLE.forEach(System.out::println);
  }

  private static String number(FakeCloud.Call call) {
    String all = URLDecoder.decode(call.uri().getRawQuery() + " " + call.body(), UTF_8);
    return all.replaceFirst("(?s).*?(1[3-9][0-9]{9}).*", "$1");
  }

  private static Optional<Fault> due(FakeCloud.Call call) {
    var faults = FAULTS.getOrDefault(number(call), List.of());
    return faults.isEmpty() ? Optional.empty() : Optional.of(faults.removeFirst());
  }

  private static String answer(Provider provider, FakeCloud.Call call) {
    String number = number(call);
    BEFORE_RESPONSE.getOrDefault(number, () -> {}).run();
    return provider.accepts.replace("NUMBER", number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what happens           | clouds: calls, state | generic: calls, state
          nothing                  | 1 accepted            | 1 accepted
          silence                  | 1 unconfirmed         | 2 accepted
          silence, then a report   | 1 delivered           | 2 delivered
          reset                    | 1 unconfirmed         | 2 accepted
          status 502               | 1 unconfirmed         | 2 accepted
          business error           | 1 refused             | 1 refused
          quota                    | 1 refused             | 1 refused
          slower                   | 2 accepted            | 2 accepted
          report                   | 1 delivered           | 1 delivered
          report of a failure      | 1 failed              | 1 failed
          report before response   | 1 delivered           | 1 delivered
          report twice             | 1 delivered           | 1 delivered
          failure after delivery   | 1 delivered           | 1 delivered
          """)
  void outcome(String what, String clouds, String generic) throws Exception {
    for (var provider : Provider.values()) {
      String expected = provider == Provider.GENERIC ? generic : clouds;
      String number =
          "139%02d%06d".formatted(provider.ordinal(), Math.floorMod(what.hashCode(), 1_000_000));
      arm(provider, what, number);
      int before = owed(provider);
      assertThat(
              server
                  .post(provider.path("/up"), provider.type, provider.up.replace("NUMBER", number))
                  .statusCode())
          .isEqualTo(200);
      String settled =
          what.contains("report") || what.contains("delivery")
              ? "accepted|unconfirmed|delivered"
              : expected.split(" ")[1];
      Eventually.assertThat(() -> {
        assertThat(owed(provider)).isEqualTo(before + 1);
        assertThat(state(provider)).matches(settled);
      });
      reports(provider, what).forEach(delivered -> report(provider, number, delivered));
      String came = calls(provider, number) + " " + state(provider);
      TABLE.add(
          "| %s | %s | %s | %s |"
              .formatted(
                  provider.name().toLowerCase(), what, came.split(" ")[0], came.split(" ")[1]));
      assertThat(came).as(provider + ": " + what).isEqualTo(expected);
    }
  }

  private static void arm(Provider provider, String what, String number) {
    List<Fault> faults =
        switch (what) {
          case "silence", "silence, then a report" -> List.of(new Fault.Silence());
          case "reset" -> List.of(new Fault.Reset());
          case "status 502" -> List.of(new Fault.Says(502, "<html>Bad Gateway</html>"));
          case "business error" -> List.of(new Fault.Says(200, provider.refuses));
          case "quota" -> List.of(new Fault.Says(200, provider.quota));
          case "slower" -> List.of(new Fault.Says(200, provider.slower));
          default -> List.of();
        };
    FAULTS.put(number, new ArrayList<>(faults));
    if (what.equals("report before response")) {
      BEFORE_RESPONSE.put(number, () -> report(provider, number, true));
    }
  }

  private static Stream<Boolean> reports(Provider provider, String what) {
    return switch (what) {
      case "silence, then a report", "report" -> Stream.of(true);
      case "report of a failure" -> Stream.of(false);
      case "report twice" -> Stream.of(true, true);
      case "failure after delivery" -> Stream.of(true, false);
      default -> Stream.of();
    };
  }

  /** A provider that did not answer has told us no id of its own: then it gives back ours. */
  private static void report(Provider provider, String number, boolean delivered) {
    String ours = last("id", provider);
    String body = provider.report(number, ours, delivered);
    if (last("their_id", provider).isEmpty()) {
      body =
          switch (provider) {
            case ALIYUN -> body.replace("\"biz_id\"", "\"out_id\":\"" + ours + "\",\"biz_id\"");
            case TENCENT -> body.replace("\"sid\"", "\"ext\":\"" + ours + "\",\"sid\"");
            case HUAWEI ->
                body.replace("smsMsgId=h" + number, "smsMsgId=h" + number + "&extend=" + ours);
            case GENERIC -> body;
          };
    }
    assertThat(server.post(provider.path("/report"), provider.type, body).statusCode())
        .isEqualTo(200);
  }

  private static long calls(Provider provider, String number) {
    return CLOUDS.get(provider).calls.stream().filter(call -> number(call).equals(number)).count();
  }

  private static String state(Provider provider) {
    return last("state", provider);
  }

  private static int owed(Provider provider) {
    String sql = "SELECT COUNT(*) FROM outbox WHERE account = '" + provider.line() + "'";
    return Integer.parseInt(server.sql(sql).getFirst());
  }

  /** Of the message that the line owes last. */
  private static String last(String column, Provider provider) {
    var found =
        server.sql(
            "SELECT COALESCE("
                + column
                + ", '') FROM outbox WHERE account = '"
                + provider.line()
                + "' ORDER BY id DESC");
    return found.isEmpty() ? "" : found.getFirst();
  }
}
