package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import wenbao.application.Incoming;
import wenbao.domain.Channel;

@MicronautTest(contextBuilder = WeChatOnly.class)
@Property(name = "test.part", value = "wechat")
@Property(name = "wenbao.wechat.budget", value = "2s")
@Property(name = "wenbao.wechat.accounts.gh_safe01.bureau", value = "suining")
@Property(name = "wenbao.wechat.accounts.gh_safe01.app-id", value = Settings.APP)
@Property(name = "wenbao.wechat.accounts.gh_safe01.token", value = Settings.TOKEN)
@Property(name = "wenbao.wechat.accounts.gh_safe01.aes-key", value = Settings.KEY)
@Property(name = "wenbao.wechat.accounts.gh_both01.bureau", value = "suining")
@Property(name = "wenbao.wechat.accounts.gh_both01.mode", value = "compatible")
@Property(name = "wenbao.wechat.accounts.gh_both01.app-id", value = Settings.APP)
@Property(name = "wenbao.wechat.accounts.gh_both01.token", value = Settings.TOKEN)
@Property(name = "wenbao.wechat.accounts.gh_both01.aes-key", value = WebhookTest.NEW_KEY)
@Property(name = "wenbao.wechat.accounts.gh_both01.previous-aes-key", value = Settings.KEY)
@Property(name = "wenbao.wechat.accounts.gh_plain01.bureau", value = "dazhou")
@Property(name = "wenbao.wechat.accounts.gh_plain01.token", value = Settings.TOKEN)
class WebhookTest {
  static final String NEW_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private static final String SAFE = "gh_safe01";
  private static final String BOTH = "gh_both01";
  private static final String PLAIN = "gh_plain01";

  @Inject EmbeddedServer server;
  @Inject FakeAnswering answering;
  @Inject FakeRest rest;
  FakeWeChat wechat;

  @BeforeEach
  void start() {
    wechat = new FakeWeChat(server.getURI(), TestBeans.NOW);
    answering.given.clear();
    answering.promised.clear();
    rest.told.clear();
    answering.answered.set(0);
  }

  // ---- the address is verified

  @ParameterizedTest
  @ValueSource(strings = {SAFE, BOTH, PLAIN})
  void echoesWhatWeChatAsks(String account) {
    var query = wechat.query();
    query.put("echostr", "<b>4375120948345356249</b>");
    var response = wechat.get(account, query);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("<b>4375120948345356249</b>");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @CsvSource({
    "gh_safe01, signature, f464b24fc39322e44b38aa78f5edd27bd1441696, 403",
    "gh_safe01, signature, '', 403",
    "gh_safe01, timestamp, '', 403",
    "gh_safe01, nonce, 777, 403",
    "gh_nobody, nonce, 777, 404",
    "GH_SAFE01, openid, x, 404",
    "gh-safe01, openid, x, 404",
    "gh, openid, x, 404",
  })
  void echoesNothingToAnybodyElse(String account, String parameter, String value, int status) {
    var query = wechat.query();
    query.put("echostr", "4375120948345356249");
    query.put(parameter, value);
    var response = wechat.get(account, query);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("4375120948345356249");
  }

  @Test
  void missingParametersAreWrongOnes() {
    assertThat(wechat.get(SAFE, Map.of()).statusCode()).isEqualTo(403);
    assertThat(wechat.post(SAFE, Map.of(), "").statusCode()).isEqualTo(403);
    assertThat(wechat.post(PLAIN, Map.of(), "").statusCode()).isEqualTo(403);
    var query = wechat.query();
    String encrypt = wechat.seal(query, FakeWeChat.text(SAFE, "医保码"));
    for (String missing : List.of("timestamp", "nonce", "encrypt_type", "msg_signature")) {
      var fewer = new HashMap<>(query);
      fewer.remove(missing);
      var response = wechat.post(SAFE, fewer, FakeWeChat.envelope(SAFE, encrypt));
      assertThat(response.statusCode()).as(missing).isEqualTo(403);
    }
    assertThat(answering.given).isEmpty();
  }

  // ---- a message in each mode

  @Test
  void answersAPlainMessage() {
    var response = wechat.plain(PLAIN, FakeWeChat.text(PLAIN, "医保码怎么激活", "17"));
    assertThat(FakeWeChat.read(ok(response), PLAIN)).isEqualTo("答：医保码怎么激活");
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/xml; charset=utf-8");
    assertThat(answering.given)
        .containsExactly(
            new Incoming(
                Channel.WECHAT,
                PLAIN,
                "17",
                FakeWeChat.CITIZEN,
                "医保码怎么激活",
                "dazhou",
                TestBeans.NOW));
  }

  @Test
  void answersASealedMessageUnderSeal() {
    String body = ok(wechat.safe(SAFE, FakeWeChat.text(SAFE, "a & <b> 😀")));
    assertThat(body).doesNotContain(FakeWeChat.CITIZEN, "答");
    assertThat(FakeWeChat.read(wechat.unseal(body), SAFE)).isEqualTo("答：a & <b> 😀");
    assertThat(answering.given).extracting(Incoming::bureau).containsExactly("suining");
  }

  @Test
  void inCompatibleModeOnlyTheSealedPartIsBelieved() {
    var query = wechat.query();
    String encrypt = wechat.seal(query, FakeWeChat.text(BOTH, "真的"));
    String forged =
        FakeWeChat.text(BOTH, "假的").replace("</xml>", "<Encrypt>" + encrypt + "</Encrypt></xml>");
    String body = ok(wechat.post(BOTH, query, forged));
    assertThat(FakeWeChat.read(wechat.unseal(body), BOTH)).isEqualTo("答：真的");

    query.remove("encrypt_type");
    assertThat(wechat.post(BOTH, query, forged).statusCode()).isEqualTo(403);
  }

  @Test
  void aCompatibleAccountTakesWhatComes() {
    String question = FakeWeChat.text(BOTH, "医保码");
    String sealed = ok(wechat.compatible(BOTH, question));
    assertThat(FakeWeChat.read(wechat.unseal(sealed), BOTH)).isEqualTo("答：医保码");
    assertThat(wechat.unseal(ok(wechat.safe(BOTH, question)))).contains("答：医保码");
    assertThat(FakeWeChat.read(ok(wechat.plain(BOTH, question)), BOTH)).isEqualTo("答：医保码");
    assertThat(answering.answered).hasValue(1);
  }

  @Test
  void anEncryptingPlatformIsNoticedByAPlainAccount() {
    String question = FakeWeChat.text(PLAIN, "医保码");
    assertThat(FakeWeChat.read(ok(wechat.compatible(PLAIN, question)), PLAIN)).contains("医保码");
    assertThat(ok(wechat.safe(PLAIN, question))).isEqualTo("success");
  }

  // ---- other things than text

  @ParameterizedTest
  @CsvSource({
    "event, <Event>subscribe</Event>, 您好，这里是遂宁医保。想问什么，直接打字。",
    "voice, <Recognition></Recognition>, 听不了语音，请打字。",
    "voice, <Recognition>医保卡丢了</Recognition>, 答：医保卡丢了",
    "image, <MediaId>M</MediaId>, 看不了图片，请打字。",
    "text, <Content>转诊</Content><bizmsgmenuid>choice-3</bizmsgmenuid>, 答：3",
    "event, <Event>unsubscribe</Event>, success",
    "event, <Event>VIEW</Event>, success",
    // The wording of this test has no line for it: a failure of ours.
    "video, <MediaId>M</MediaId>, success",
  })
  void speaksItsOwnLines(String type, String elements, String read) {
    String msgId = "<MsgId>" + FakeWeChat.newMsgId() + "</MsgId>";
    String message = FakeWeChat.message(SAFE, type, elements + msgId);
    String body = ok(wechat.safe(SAFE, message));
    if (read.equals("success")) assertThat(body).isEqualTo("success");
    else assertThat(FakeWeChat.read(wechat.unseal(body), SAFE)).isEqualTo(read);
  }

  // ---- WeChat's patience

  @Test
  void aRepetitionDuringTheAnswerGetsTheSameReply() throws Exception {
    String question = FakeWeChat.text(SAFE, FakeAnswering.SLOW);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = new ArrayList<Future<String>>();
      for (int i = 0; i < 4; i++)
        replies.add(threads.submit(() -> ok(wechat.safe(SAFE, question))));
      while (answering.given.size() < 4) Thread.sleep(5);
      answering.mayAnswer.release();
      for (var reply : replies) {
        assertThat(FakeWeChat.read(wechat.unseal(reply.get()), SAFE)).isEqualTo("答：慢");
      }
    }
    assertThat(answering.answered).hasValue(1);
  }

  @Test
  void aLateAnswerIsPromised() {
    String question = FakeWeChat.text(SAFE, FakeAnswering.SLOW, "47");
    assertThat(ok(wechat.safe(SAFE, question))).isEqualTo("success");
    assertThat(answering.promised).containsExactly("47");
    assertThat(ok(wechat.safe(SAFE, question))).as("still nothing").isEqualTo("success");
    answering.mayAnswer.release();
    assertThat(answering.promised).containsExactly("47", "47");
  }

  @Test
  void whoComesAndGoesIsKept() {
    for (String event :
        List.of(
            "<Event>subscribe</Event><EventKey>qrscene_1001</EventKey>",
            "<Event>SCAN</Event><EventKey>1001</EventKey>",
            "<Event>unsubscribe</Event>",
            "<Event>user_authorization_revoke</Event><OpenID>oOther</OpenID>")) {
      wechat.safe(SAFE, FakeWeChat.message(SAFE, "event", event));
    }
    String citizen = FakeWeChat.CITIZEN;
    assertThat(rest.told)
        .containsExactly(
            "gh_safe01 followed by " + citizen,
            "gh_safe01 may send " + citizen + " 3 in PT1M",
            "gh_safe01 may send " + citizen + " 3 in PT1M",
            "gh_safe01 left by " + citizen + ", forgotten 2026-04-01T01:00:00Z",
            "gh_safe01 forgets oOther");
  }

  @Test
  void anotherMessageUnderAUsedNonceIsRefused() {
    var query = wechat.query();
    String question = FakeWeChat.text(PLAIN, "医保码");
    assertThat(ok(wechat.post(PLAIN, query, question))).contains("答：医保码");
    assertThat(ok(wechat.post(PLAIN, query, question))).as("repeated").contains("答：医保码");
    String forged = FakeWeChat.text(PLAIN, "假的");
    assertThat(wechat.post(PLAIN, query, forged).statusCode()).isEqualTo(403);
    assertThat(answering.given).extracting(Incoming::text).doesNotContain("假的");
  }

  @Test
  void aPlainMessageThatIsLongPastIsRefusedAndASealedOneIsNot() {
    var old = new FakeWeChat(server.getURI(), TestBeans.NOW.minusSeconds(400));
    assertThat(old.plain(PLAIN, FakeWeChat.text(PLAIN, "医保码")).statusCode()).isEqualTo(403);
    assertThat(old.plain(BOTH, FakeWeChat.text(BOTH, "医保码")).statusCode()).isEqualTo(403);
    assertThat(old.unseal(ok(old.safe(SAFE, FakeWeChat.text(SAFE, "医保码"))))).contains("医保码");
  }

  @Test
  void aFarewellThatCannotBeKeptIsToBeRepeated() {
    rest.broken = true;
    String left = "<Event>unsubscribe</Event>";
    String revoked = "<Event>user_authorization_revoke</Event><OpenID>oOther</OpenID>";
    for (String event : List.of(left, revoked)) {
      var response = wechat.safe(SAFE, FakeWeChat.message(SAFE, "event", event));
      assertThat(response.statusCode()).isEqualTo(503);
    }
    rest.broken = false;
    ok(wechat.safe(SAFE, FakeWeChat.message(SAFE, "event", left)));
    assertThat(rest.told).hasSize(1);
  }

  @Test
  void aJudgementByTapNeedsNoAnswering() {
    String id = "01JDMZ8Q5W9YB3T7R2X4K6N0PA";
    String tapped =
        "<Content>满意</Content><bizmsgmenuid>good-" + id + "</bizmsgmenuid><MsgId>48</MsgId>";
    String body = ok(wechat.safe(SAFE, FakeWeChat.message(SAFE, "text", tapped)));
    assertThat(FakeWeChat.read(wechat.unseal(body), SAFE)).isEqualTo("谢谢您。");
    assertThat(rest.told).containsExactly(id + " was good, says " + FakeWeChat.CITIZEN);
    assertThat(answering.given).isEmpty();
  }

  @Test
  void whatCannotBeStoredIsSaid() {
    String body = ok(wechat.safe(SAFE, FakeWeChat.text(SAFE, FakeAnswering.LOST)));
    assertThat(FakeWeChat.read(wechat.unseal(body), SAFE)).isEqualTo("没有收到，请再发一次。");
  }

  @Test
  void aFailureIsApologizedForAndLoggedWithoutTheCitizensWords() {
    var logged = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger("ROOT");
    var level = root.getLevel();
    logged.start();
    root.addAppender(logged);
    root.setLevel(Level.DEBUG);
    try {
      var broken = FakeWeChat.text(SAFE, FakeAnswering.BROKEN, "4711");
      String apology = wechat.unseal(ok(wechat.safe(SAFE, broken)));
      assertThat(FakeWeChat.read(apology, SAFE)).isEqualTo("对不起：出了点问题");
      wechat.safe(SAFE, FakeWeChat.message(SAFE, "text", "<Content>没有编号</Content>"));
      wechat.post(SAFE, wechat.query(), FakeWeChat.text(SAFE, "假的"));
    } finally {
      root.setLevel(level);
      root.detachAppender(logged);
    }
    assertThat(logged.list)
        .filteredOn(e -> e.getLevel() == Level.ERROR)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("gh_safe01: message 4711 failed");
    assertThat(logged.list)
        .filteredOn(e -> e.getLoggerName().startsWith("wenbao"))
        .extracting(WebhookTest::everything)
        .allSatisfy(line -> assertThat(line).doesNotContain(FakeWeChat.CITIZEN, "坏", "没有编号", "假的"))
        .anySatisfy(line -> assertThat(line).contains("java.lang.IllegalStateException"));
  }

  private static String everything(ILoggingEvent event) {
    var text = new StringBuilder(event.getFormattedMessage());
    for (var t = event.getThrowableProxy(); t != null; t = t.getCause()) {
      text.append(t.getClassName()).append(t.getMessage());
    }
    return text.toString();
  }

  @Test
  void aReplyThatIsTooLongIsCutAtALine() {
    String body = ok(wechat.plain(PLAIN, FakeWeChat.text(PLAIN, FakeAnswering.LONG)));
    String read = FakeWeChat.read(body, PLAIN);
    assertThat(read.getBytes(UTF_8).length).isBetween(1700, 1800);
    assertThat(read).endsWith("材料。");
  }

  // ---- what is refused

  @Test
  void aPlainMessageToASafeAccountIsRefused() {
    String question = FakeWeChat.text(SAFE, "医保码");
    assertThat(wechat.plain(SAFE, question).statusCode()).isEqualTo(403);
    var raw = wechat.query();
    raw.put("encrypt_type", "raw");
    assertThat(wechat.post(SAFE, raw, question).statusCode()).isEqualTo(403);
    var onlySaid = wechat.query();
    onlySaid.put("encrypt_type", "aes");
    onlySaid.put("msg_signature", onlySaid.get("signature"));
    assertThat(wechat.post(SAFE, onlySaid, question).statusCode()).isEqualTo(403);
    assertThat(answering.given).isEmpty();
  }

  @Test
  void aWrongSignatureIsRefused() {
    var query = wechat.query();
    String body = FakeWeChat.envelope(SAFE, wechat.seal(query, FakeWeChat.text(SAFE, "医保码")));
    String right = query.get("msg_signature");
    query.put("msg_signature", (right.startsWith("0") ? "1" : "0") + right.substring(1));
    assertThat(wechat.post(SAFE, query, body).statusCode()).isEqualTo(403);
    query.put("msg_signature", query.get("signature"));
    assertThat(wechat.post(SAFE, query, body).statusCode()).isEqualTo(403);
    query.put("msg_signature", right);
    assertThat(wechat.post(SAFE, query, body).statusCode()).isEqualTo(200);

    var plain = wechat.query();
    plain.put("signature", right);
    assertThat(wechat.post(PLAIN, plain, FakeWeChat.text(PLAIN, "医保码")).statusCode())
        .isEqualTo(403);
    assertThat(answering.given).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {5}")
  @CsvFileSource(resources = "/wechat/negatives.tsv", delimiter = '\t', numLinesToSkip = 1)
  void aRightSignatureOverAWrongSealIsRefused(
      String id, String timestamp, String nonce, String encrypt, String msgSignature, String why) {
    var query =
        Map.of(
            "timestamp", timestamp,
            "nonce", nonce,
            "encrypt_type", "aes",
            "msg_signature", msgSignature);
    var response = wechat.post(SAFE, query, FakeWeChat.envelope(SAFE, encrypt));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(answering.given).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%%%", "not Base64", "9ZJ7unUlFiYd95Qx4cesZQ=", "9ZJ7unUlFiYd"})
  void whatIsNoCiphertextIsRefused(String encrypt) {
    var query = wechat.query();
    query.put("encrypt_type", "aes");
    query.put(
        "msg_signature",
        Signature.of(Settings.TOKEN, query.get("timestamp"), query.get("nonce"), encrypt));
    var response = wechat.post(SAFE, query, FakeWeChat.envelope(SAFE, encrypt));
    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownAccountIsNotFound() {
    String question = FakeWeChat.text("gh_nobody", "医保码");
    assertThat(wechat.plain("gh_nobody", question).statusCode()).isEqualTo(404);
    assertThat(wechat.safe("gh_nobody", question).statusCode()).isEqualTo(404);
  }

  @Test
  void aDoctypeIsRefused() {
    String doctype = "<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    var query = wechat.query();
    String question = FakeWeChat.text(SAFE, "医保码");
    String body = doctype + FakeWeChat.envelope(SAFE, wechat.seal(query, question));
    assertThat(wechat.post(SAFE, query, body).statusCode()).isEqualTo(403);
    assertThat(wechat.plain(PLAIN, doctype + question).statusCode()).isEqualTo(403);
    assertThat(ok(wechat.safe(SAFE, doctype + question))).isEqualTo("success");
    assertThat(answering.given).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefused() {
    String large = FakeWeChat.text(PLAIN, "x".repeat(64 * 1024));
    assertThat(wechat.plain(PLAIN, large).statusCode()).isEqualTo(413);
    var unmeasured = BodyPublishers.fromPublisher(BodyPublishers.ofString(large)); // sent in chunks
    assertThat(wechat.send(wechat.request(PLAIN, wechat.query()).POST(unmeasured)).statusCode())
        .isEqualTo(413);
    assertThat(answering.given).isEmpty();
    int frame = FakeWeChat.text(PLAIN, "", "1").length();
    String largest = FakeWeChat.text(PLAIN, "x".repeat(64 * 1024 - frame), "1");
    assertThat(wechat.plain(PLAIN, largest).statusCode()).isEqualTo(200);
  }

  @Test
  void jsonIsTakenButNotAnswered() {
    String json = "{\"ToUserName\":\"gh_safe01\",\"Encrypt\":\"9ZJ7unUlFiYd95Qx4cesZQ==\"}";
    assertThat(ok(wechat.plain(SAFE, json))).isEqualTo("success");
    assertThat(ok(wechat.plain(BOTH, json))).isEqualTo("success");
    assertThat(ok(wechat.plain(PLAIN, "\n" + json))).isEqualTo("success");
    assertThat(ok(wechat.safe(SAFE, json))).isEqualTo("success");
    assertThat(wechat.post(SAFE, Map.of(), json).statusCode()).isEqualTo(403);
    assertThat(answering.given).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/xml",
        "application/xml; charset=GBK",
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/event-stream",
        "nonsense",
        ""
      })
  void anyContentTypeWillDo(String type) {
    String question = FakeWeChat.text(PLAIN, "医保码");
    var request = wechat.request(PLAIN, wechat.query());
    if (!type.isEmpty()) request.header("Content-Type", type);
    var response = wechat.send(request.POST(BodyPublishers.ofString(question)));
    assertThat(FakeWeChat.read(ok(response), PLAIN)).isEqualTo("答：医保码");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "success", "<xml>", "<xml/>", "a=1&b=2", "<xml><MsgType/></xml>"})
  void whatIsSignedButCannotBeReadIsTaken(String body) {
    assertThat(ok(wechat.plain(PLAIN, body))).isEqualTo("success");
    assertThat(ok(wechat.safe(SAFE, body))).isEqualTo("success");
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
