package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.channel.wechat.FakeWeChatApi.Trigger;

/** What is refused, in which order, and what goes wrong on demand; without any library between. */
class FakeWeChatApiWireTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String ZHANG = FakeWeChat.CITIZEN;
  private static final String TEXT =
      "{\"touser\":\"" + ZHANG + "\",\"msgtype\":\"text\",\"text\":{\"content\":\"好\"}}";

  private final AtomicReference<Instant> now = new AtomicReference<>(TestBeans.NOW);
  private final FakeWeChatApi api = new FakeWeChatApi(now::get);

  @AfterAll
  static void hangUp() {
    HTTP.close();
  }

  @AfterEach
  void close() {
    api.close();
  }

  // ---- tokens

  @Test
  void theStableTokenStaysUntilItsLastFiveMinutes() throws Exception {
    String first = token(false);
    pass(Duration.ofMinutes(114));
    assertThat(stable(false)).isEqualTo(json("access_token", first, 360));
    pass(Duration.ofMinutes(1));
    String second = token(false);
    assertThat(second).isNotEqualTo(first);
    assertThat(errcode(first)).as("both are good for a while").isZero();
    pass(Duration.ofMinutes(5));
    assertThat(errcode(first)).isEqualTo(42001);
    assertThat(errcode(second)).isZero();
    assertThat(api.tokenCalls()).isEqualTo(3);
  }

  @Test
  void aForcedTokenKillsTheFormer() throws Exception {
    String first = token(false);
    String second = token(true);
    assertThat(errcode(first)).isEqualTo(40001);
    assertThat(errcode(second)).isZero();
    assertThat(token(false)).isEqualTo(second);
    for (int i = 0; i < 19; i++) token(true);
    assertThat(stable(true).path("errcode").intValue()).isEqualTo(45009);
    pass(Duration.ofHours(15));
    assertThat(stable(true).has("access_token")).as("after midnight in Beijing").isTrue();
  }

  @Test
  void aClassicTokenLeavesTheFormerFiveMinutes() throws Exception {
    String stable = token(false);
    String first = classic();
    String second = classic();
    pass(Duration.ofSeconds(299));
    assertThat(errcode(first)).isZero();
    pass(Duration.ofSeconds(1));
    assertThat(errcode(first)).isEqualTo(40001);
    assertThat(errcode(second)).isZero();
    assertThat(errcode(stable)).isZero();
  }

  @Test
  void revokedTokensAreReplaced() throws Exception {
    String first = token(false);
    String classic = classic();
    api.revokeTokens();
    assertThat(errcode(first)).isEqualTo(40001);
    assertThat(errcode(classic)).isEqualTo(40001);
    assertThat(errcode(token(false))).isZero();
  }

  @Test
  void tokensMayLiveShortly() throws Exception {
    String first = token(false);
    api.arm(Fault.expiresIn(60));
    var second = stable(false);
    assertThat(second.path("expires_in").intValue()).isEqualTo(60);
    assertThat(second.path("access_token").textValue()).isNotEqualTo(first);
    assertThat(stable(false).path("expires_in").intValue()).isEqualTo(7200);
    api.expiresIn(600);
    assertThat(stable(true).path("expires_in").intValue()).isEqualTo(600);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          client_credentials, APP, SECRET, 40002
          client_credential,  '',  SECRET, 41002
          client_credential,  APP, '',     41004
          client_credential,  wx1, SECRET, 40013
          client_credential,  APP, other,  40125
          """)
  void noTokenForOthers(String grant, String app, String secret, int errcode) throws Exception {
    String appId = app.replace("APP", FakeWeChatApi.APP);
    String key = secret.replace("SECRET", FakeWeChatApi.SECRET);
    String body =
        "{\"grant_type\":\"%s\",\"appid\":\"%s\",\"secret\":\"%s\"}".formatted(grant, appId, key);
    assertThat(post(FakeWeChatApi.STABLE_TOKEN, body).path("errcode").intValue())
        .isEqualTo(errcode);
    String query = "?grant_type=" + grant + "&appid=" + appId + "&secret=" + key;
    assertThat(get(FakeWeChatApi.CLASSIC_TOKEN + query).path("errcode").intValue())
        .isEqualTo(errcode);
    assertThat(api.tokenCalls()).isZero();
  }

  // ---- who may be written to

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # trigger, seconds, sent, then
          MESSAGE,       0,      5, 45047
          MESSAGE,  172799,      5, 45047
          MESSAGE,  172800,      0, 45015
          TAP,          59,      3, 45047
          TAP,          60,      0, 45015
          CLICK,        59,      3, 45047
          FOLLOW,       59,      3, 45047
          SCAN,         60,      0, 45015
          """)
  void aTriggerOpensAWindow(Trigger trigger, int seconds, int sent, int then) throws Exception {
    api.follow(ZHANG);
    api.interact(ZHANG, trigger);
    pass(Duration.ofSeconds(seconds));
    String token = longToken();
    for (int i = 0; i < sent; i++) assertThat(send(token)).isZero();
    assertThat(send(token)).isEqualTo(then);
    assertThat(api.sent()).hasSize(sent);
  }

  @Test
  void triggersDoNotAddUp() throws Exception {
    String token = token(false);
    api.interact(ZHANG, Trigger.FOLLOW);
    api.interact(ZHANG, Trigger.MESSAGE);
    api.interact(ZHANG, Trigger.TAP);
    for (int i = 0; i < 5; i++) assertThat(send(token)).isZero();
    assertThat(send(token)).isEqualTo(45047);
    api.interact(ZHANG, Trigger.TAP);
    pass(Duration.ofHours(1));
    for (int i = 0; i < 3; i++) assertThat(send(token)).isZero();
    assertThat(send(token)).isEqualTo(45047);
  }

  @Test
  void onlyFollowersAreWrittenTo() throws Exception {
    String token = token(false);
    api.interact(ZHANG, Trigger.MESSAGE);
    assertThat(send(token)).isEqualTo(45015);
    api.follow(ZHANG);
    assertThat(send(token)).isZero();
    api.unfollow(ZHANG);
    api.follow(ZHANG);
    assertThat(send(token)).as("the window went as well").isEqualTo(45015);
    api.unlimited();
    for (int i = 0; i < 9; i++) assertThat(send(token)).isZero();
    api.unfollow(ZHANG);
    assertThat(send(token)).isEqualTo(45015);
  }

  @Test
  void countsInParallelToo() throws Exception {
    String token = token(false);
    api.interact(ZHANG, Trigger.FOLLOW);
    api.interact(ZHANG, Trigger.MESSAGE);
    var codes = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> one = () -> send(token);
      for (var code : threads.invokeAll(Collections.nCopies(50, one))) {
        codes.add(code.get());
      }
    }
    assertThat(codes).filteredOn(code -> code == 0).hasSize(5);
    assertThat(codes).filteredOn(code -> code == 45047).hasSize(45);
    assertThat(api.calls()).hasSize(51);
  }

  // ---- what is refused

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"touser":"x","msgtype":"text","text":{"content":"好"}}               | 40003
          {"msgtype":"text","text":{"content":"好"}}                            | 40003
          {"touser":"oX","msgtype":"carrier-pigeon"}                            | 40008
          {"touser":"oX","msgtype":"text"}                                      | 44004
          {"touser":"oX","msgtype":"text","text":{"content":""}}                | 44004
          {"touser":"oX","msgtype":"text","text":{"content":"LONG"}}            | 45002
          {"touser":"oX","msgtype":"text","text":{"content":"\\u597d"}}         | 40033
          {"touser":"oX","msgtype":"text","text":{"content":"C:\\\\user"}}      | 0
          {"touser":"oX","msgtype":"msgmenu","msgmenu":{"list":[]}}             | 44004
          {"touser":"oX","msgtype":"msgmenu","msgmenu":{"list":[{"id":"1"}]}}   | 44004
          {"touser":"oX","msgtype":"image","image":{}}                          | 40007
          {"touser":"oX","msgtype":"news","news":{"articles":[]}}               | 44003
          {"touser":"oX","msgtype":"news","news":{"articles":[{},{}]}}          | 45008
          {"touser":"oX","msgtype":"news","news":{"articles":[{"title":"t"}]}}  | 0
          {"touser":"oX"                                                        | 47001
          ["oX"]                                                                | 47001
          ``                                                                    | 44002
          """)
  void messagesAreChecked(String body, int errcode) throws Exception {
    api.unlimited();
    String path = FakeWeChatApi.SEND + "?access_token=" + token(false);
    assertThat(post(path, body.replace("LONG", "字".repeat(683))).path("errcode").intValue())
        .isEqualTo(errcode);
    assertThat(api.sent()).hasSize(errcode == 0 ? 1 : 0);
  }

  @Test
  void theTokenIsCheckedFirstThenTheMethodThenTheBody() throws Exception {
    String send = FakeWeChatApi.SEND;
    assertThat(get(send).path("errcode").intValue()).isEqualTo(41001);
    assertThat(get(send + "?access_token=x").path("errcode").intValue()).isEqualTo(40014);
    assertThat(get(send + "?access_token=AT9").path("errcode").intValue()).isEqualTo(40001);
    String query = "?access_token=" + token(false);
    assertThat(get(send + query).path("errcode").intValue()).isEqualTo(43002);
    assertThat(post(send + query, "").path("errcode").intValue()).isEqualTo(44002);
    assertThat(post(FakeWeChatApi.MENU_GET + query, "{}").path("errcode").intValue())
        .isEqualTo(43001);
    assertThat(get(FakeWeChatApi.STABLE_TOKEN).path("errcode").intValue()).isEqualTo(43002);
    assertThat(get(FakeWeChatApi.MENU_GET + query).path("errmsg").textValue())
        .matches("menu no exist rid: \\w{8}-\\w{8}-\\w{8}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `[]`                                                                       | 40016
          `[CLICK,CLICK,CLICK,CLICK]`                                                | 40016
          `[CLICK,CLICK,CLICK]`                                                      | 0
          `[{"type":"clack","name":"问"}]`                                           | 40017
          `[{"name":"问"}]`                                                          | 40017
          `[{"type":"click","key":"K"}]`                                             | 40018
          `[{"type":"click","name":"一二三四五1","key":"K"}]`                        | 0
          `[{"type":"click","name":"一二三四五六","key":"K"}]`                       | 40018
          `[{"type":"click","name":"问"}]`                                           | 40019
          `[{"type":"click","name":"问","key":"LONG"}]`                              | 40019
          `[{"type":"view","name":"问","url":"www.example.gov.cn"}]`                 | 40020
          `[{"type":"view","name":"问","url":"https://www.example.gov.cn/问"}]`      | 0
          `[{"name":"问","sub_button":[{"name":"问","sub_button":[CLICK]}]}]`        | 40022
          `[{"name":"问","sub_button":[CLICK,CLICK,CLICK,CLICK,CLICK]}]`             | 0
          `[{"name":"问","sub_button":[CLICK,CLICK,CLICK,CLICK,CLICK,CLICK]}]`       | 40023
          `[{"name":"","sub_button":[CLICK]}]`                                       | 40018
          `[{"name":"问","sub_button":"none"}]`                                     | 40023
          `[{"name":"问","sub_button":[{"type":"clack","name":"问"}]}]`              | 40024
          `[{"name":"问","sub_button":[{"type":"click","name":"LONG"}]}]`            | 40025
          `[{"name":"问","sub_button":[{"type":"click","name":"一二三四五六七八九十","key":"K"}]}]` | 0
          `[{"name":"问","sub_button":[{"type":"click","name":"问","key":"LONG"}]}]` | 40026
          `[{"name":"问","sub_button":[{"type":"view","name":"问"}]}]`               | 40027
          `[{"type":"miniprogram","name":"问","appid":"wx1","pagepath":"a","url":"http://a.b"}]` | 0
          `[{"type":"media_id","name":"问"}]`                                        | 40007
          `[{"type":"click","name":"\\u95ee","key":"K"}]`                            | 40033
          """)
  void menusAreChecked(String buttons, int errcode) throws Exception {
    String body =
        buttons
            .replace("CLICK", "{\"type\":\"click\",\"name\":\"问\",\"key\":\"K\"}")
            .replace("LONG", "K".repeat(129));
    String query = "?access_token=" + token(false);
    var answer = post(FakeWeChatApi.MENU_CREATE + query, "{\"button\":" + body + "}");
    assertThat(answer.path("errcode").intValue()).isEqualTo(errcode);
    assertThat(get(FakeWeChatApi.MENU_GET + query).has("menu")).isEqualTo(errcode == 0);
  }

  @Test
  void subscribersNeedNoMsgid() throws Exception {
    String path = FakeWeChatApi.BIZSEND + "?access_token=" + token(false);
    String body =
        "{\"touser\":\"oX\",\"template_id\":\"T\",\"data\":{\"thing1\":{\"value\":\"好\"}}}";
    assertThat(post(path, body).path("errcode").intValue()).isEqualTo(43101);
    api.follow("oX");
    assertThat(post(path, body)).hasToString("{\"errcode\":0,\"errmsg\":\"ok\"}");
    api.msgidInBizsend();
    assertThat(post(path, body).path("msgid").longValue()).isEqualTo(200228333);
    assertThat(post(path, body.replace("好", "")).path("errmsg").textValue())
        .startsWith("argument invalid! data.thing1.value invalid rid");
    assertThat(post(path, body.replace("\"T\"", "\"\"")).path("errcode").intValue())
        .isEqualTo(40037);
    assertThat(api.notices()).hasSize(2);
  }

  // ---- what nobody may do

  @Test
  void brokenRulesAreNoted() throws Exception {
    api.unlimited();
    String token = token(false);
    String send = FakeWeChatApi.SEND + "?access_token=" + token;
    post(send, TEXT);
    assertThat(api.violations()).isEmpty();

    post(send, TEXT.replace("好", "\\u597d"));
    HTTP.send(request(send).POST(BodyPublishers.ofString(TEXT)).build(), BodyHandlers.discarding());
    HTTP.send(
        json(send).POST(BodyPublishers.ofString(TEXT, Charset.forName("GBK"))).build(),
        BodyHandlers.discarding());
    HTTP.send(
        json(send).POST(BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xba, '}'})).build(),
        BodyHandlers.discarding());
    HTTP.send(
        json(send).header("Authorization", "Bearer x").POST(BodyPublishers.ofString(TEXT)).build(),
        BodyHandlers.discarding());
    post(FakeWeChatApi.SEND, "{\"access_token\":\"" + token + "\"}");
    get("/cgi-bin/message/custom/sned?access_token=" + token);
    assertThat(api.violations())
        .containsExactly(
            "POST /cgi-bin/message/custom/send: body has \\u escapes",
            "POST /cgi-bin/message/custom/send: Content-Type is not application/json",
            "POST /cgi-bin/message/custom/send: body is not UTF-8",
            "POST /cgi-bin/message/custom/send: body is not UTF-8",
            "POST /cgi-bin/message/custom/send: token in a header",
            "POST /cgi-bin/message/custom/send: token in the body",
            "GET /cgi-bin/message/custom/sned: unknown path");
    assertThat(api.sent()).as("WeChat lets some of it pass").hasSize(3);
    api.forget();
    assertThat(api.violations()).isEmpty();
    assertThat(api.sent()).isEmpty();
    assertThat(send(token)).isZero();
  }

  // ---- faults

  @Test
  void faultsComeOneByOneAndPathByPath() throws Exception {
    api.unlimited();
    String token = token(false);
    api.arm(
        Fault.errcode(FakeWeChatApi.SEND, 40164),
        Fault.errcode(FakeWeChatApi.SEND, -1, "busy"),
        Fault.httpStatus(FakeWeChatApi.SEND, 502, "<html>坏</html>"));
    assertThat(errcode(token)).as("of another path").isZero();
    assertThat(send(token)).isEqualTo(40164);
    assertThat(send(token)).isEqualTo(-1);
    var answer = HTTP.send(message(token), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(answer.body()).isEqualTo("<html>坏</html>");
    assertThat(api.sent()).isEmpty();
    assertThat(send(token)).isZero();
    assertThat(api.sent()).hasSize(1);
  }

  @Test
  void whatIsAnsweredLateIsDone() throws Exception {
    api.unlimited();
    String token = token(false);
    api.arm(
        Fault.delay(FakeWeChatApi.SEND, Duration.ofSeconds(600)),
        Fault.delay(FakeWeChatApi.SEND, Duration.ofMillis(20)));
    var request = json(FakeWeChatApi.SEND + "?access_token=" + token);
    var hasty = request.timeout(Duration.ofMillis(200)).POST(BodyPublishers.ofString(TEXT)).build();
    assertThatThrownBy(() -> HTTP.send(hasty, BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(send(token)).isZero();
    assertThat(api.sent()).hasSize(2);
  }

  @Test
  void aConnectionIsClosedAfterOrBefore() throws Exception {
    api.unlimited();
    String token = token(false);
    api.arm(Fault.reset(FakeWeChatApi.SEND), Fault.resetBefore(FakeWeChatApi.SEND));
    assertThatThrownBy(() -> send(token)).isInstanceOf(IOException.class);
    assertThat(api.sent()).hasSize(1);
    assertThatThrownBy(() -> send(token)).isInstanceOf(IOException.class);
    assertThat(api.sent()).hasSize(1);
    assertThat(send(token)).isZero();
    assertThat(api.calls()).hasSize(4);
  }

  @Test
  void anAnswerMayBeCutOffOrBare() throws Exception {
    api.unlimited();
    String token = token(false);
    api.arm(Fault.garbage(FakeWeChatApi.SEND), Fault.noErrcode(FakeWeChatApi.SEND));
    assertThatThrownBy(() -> send(token)).isInstanceOf(JsonProcessingException.class);
    assertThat(HTTP.send(message(token), BodyHandlers.ofString()).body()).isEqualTo("{}");
    assertThat(api.sent()).hasSize(2);
  }

  @Test
  void tokenCallsThatFailedDoNotCount() throws Exception {
    api.arm(
        Fault.reset(FakeWeChatApi.STABLE_TOKEN),
        Fault.garbage(FakeWeChatApi.STABLE_TOKEN),
        Fault.errcode(FakeWeChatApi.STABLE_TOKEN, 45009));
    assertThatThrownBy(() -> stable(false)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> stable(false)).isInstanceOf(JsonProcessingException.class);
    assertThat(stable(false).path("errcode").intValue()).isEqualTo(45009);
    assertThat(api.tokenCalls()).isZero();
    token(false);
    assertThat(api.tokenCalls()).isEqualTo(1);
  }

  @Test
  void comesBackOnTheSamePort() throws Exception {
    token(false);
    int port = api.uri().getPort();
    api.close();
    assertThatThrownBy(() -> token(false)).isInstanceOf(IOException.class);
    try (var again = new FakeWeChatApi(port)) {
      assertThat(again.uri()).isEqualTo(api.uri());
      assertThat(token(false)).isNotEmpty();
      assertThat(again.tokenCalls()).isEqualTo(1);
    }
  }

  // ---- how we ask

  private void pass(Duration time) {
    now.updateAndGet(t -> t.plus(time));
  }

  /** One that outlives every window. */
  private String longToken() throws Exception {
    api.expiresIn(1_000_000);
    return token(false);
  }

  private String token(boolean force) throws Exception {
    return stable(force).path("access_token").textValue();
  }

  private JsonNode stable(boolean force) throws Exception {
    return post(
        FakeWeChatApi.STABLE_TOKEN,
        """
        {"grant_type":"client_credential","appid":"%s","secret":"%s","force_refresh":%s}\
        """
            .formatted(FakeWeChatApi.APP, FakeWeChatApi.SECRET, force));
  }

  private String classic() throws Exception {
    return get(FakeWeChatApi.CLASSIC_TOKEN
            + "?grant_type=client_credential&appid="
            + FakeWeChatApi.APP
            + "&secret="
            + FakeWeChatApi.SECRET)
        .path("access_token")
        .textValue();
  }

  /** What a simple call says to the token. */
  private int errcode(String token) throws Exception {
    return get(FakeWeChatApi.API_IPS + "?access_token=" + token).path("errcode").intValue();
  }

  private int send(String token) throws Exception {
    return read(message(token)).path("errcode").intValue();
  }

  private HttpRequest message(String token) {
    String path = FakeWeChatApi.SEND + "?access_token=" + token;
    return json(path).POST(BodyPublishers.ofString(TEXT)).build();
  }

  private JsonNode get(String path) throws Exception {
    return read(request(path).GET().build());
  }

  private JsonNode post(String path, String body) throws Exception {
    return read(json(path).POST(BodyPublishers.ofString(body)).build());
  }

  private JsonNode read(HttpRequest request) throws Exception {
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; encoding=utf-8");
    return new JsonMapper().readTree(answer.body());
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json; charset=UTF-8");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api.uri() + path));
  }

  private static JsonNode json(String name, String token, int expiresIn) {
    return FakeAnswer.object().put(name, token).put("expires_in", expiresIn);
  }
}
