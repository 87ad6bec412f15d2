package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import wenbao.channel.sms.FakeGateway;
import wenbao.channel.wechat.FakeWeChat;

/** Whatever comes in: a clear error or a polite line, and never a fault of ours. */
class BadInputTest {
  private static final String JSON = "application/json";
  private static final String MARK = "密语"; // stands in every text; the log never shows it

  @TempDir static Path data;
  private static WholeServer server;
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

  /** Texts that people do not write, but machines and cats do. */
  enum Text {
    EMPTY(""),
    BLANK(" 　\t\n"),
    LONG((MARK + "报销").repeat(25_000)),
    EMOJI("😀👍🏽👨‍👩‍👧"),
    CONTROL(MARK + "\u0001\u0007\u001b[31m\u0085\u202e报销"),
    PUNCTUATION("？？？！！……"),
    DIGITS("7".repeat(300)),
    HTML("<script>alert('" + MARK + "')</script>"),
    XML(MARK + "]]></Content><FromUserName>x</FromUserName>"),
    SQL(MARK + "'; DROP TABLE inquiry; --"),
    PATTERN("(".repeat(500) + MARK + "*+?{}[]\\"),
    RARE("𠮷野家" + MARK + "㐂");

    private final String text;

    Text(String text) {
      this.text = text;
    }
  }

  @BeforeAll
  static void start() {
    LOG.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    server = WholeServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
  }

  @AfterEach
  void nothing_personal_is_logged() {
    for (ILoggingEvent event : List.copyOf(LOG.list)) {
      var thrown = event.getThrowableProxy();
      String line = event.getFormattedMessage() + (thrown == null ? "" : thrown.getMessage());
      assertThat(line).doesNotContain(MARK, "13800138000", FakeWeChat.CITIZEN);
    }
  }

  // ---- texts, by every way in

  @ParameterizedTest
  @EnumSource(Text.class)
  void by_the_api(Text text) {
    String body = "{\"user\": \"bad\", \"text\": " + quoted(text.text) + "}";
    var response = server.post("/api/ask", JSON, body);
    switch (text) {
      case EMPTY, BLANK -> clear(response.statusCode(), response.body(), "text-missing");
      case LONG -> assertThat(response.statusCode()).isIn(400, 413);
      default -> assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(Text.class)
  void by_the_page(Text text) {
    var http = server.browser();
    var form = URLEncoder.encode(text.text, StandardCharsets.UTF_8);
    var response = WholeServer.send(http, server.form("/", "text=" + form));
    assertThat(response.statusCode()).isIn(200, 413, 422);
    assertThat(response.body()).contains("<main").doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @EnumSource(Text.class)
  void by_wechat(Text text) {
    if (text == Text.XML) return; // their side would write it otherwise
    String content = text.text.replaceAll("[\\x01-\\x08\\x1b\\x85]", ""); // XML has no such signs
    var response =
        server.wechat.safe(WholeServer.ACCOUNT, FakeWeChat.text(WholeServer.ACCOUNT, content));
    assertThat(response.statusCode()).isIn(200, 413);
    if (response.body().contains("<Encrypt>")) {
      assertThat(FakeWeChat.content(server.wechat.unseal(response.body()))).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Text.class)
  void by_sms(Text text) {
    var response = server.push("bad-" + text, "13800138000", text.text);
    assertThat(response.statusCode()).isIn(200, 400, 413);
  }

  // ---- broken wires

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # body                               | status | code
          ''                                   | 400    | json-broken
          {                                    | 400    | json-broken
          {"text": "报销"                       | 400    | json-broken
          null                                 | 400    | json-broken
          []                                   | 400    | json-broken
          "报销"                                | 400    | json-broken
          {}                                   | 400    | text-missing
          {"text": null}                       | 400    | text-missing
          {"text": 7}                          | 400    | text-missing
          {"text": "报销", "bureau": "nowhere"} | 400    | bureau-unknown
          {"text": "报销", "user": 7}           | 400    | user-wrong
          """)
  void the_api_says_what_is_wrong(String body, int status, String code) {
    var response = server.post("/api/ask", JSON, body == null ? "" : body);
    assertThat(response.statusCode()).isEqualTo(status);
    clear(response.statusCode(), response.body(), code);
  }

  @Test
  void the_api_wants_utf_8() {
    byte[] gbk = ("{\"text\": \"" + MARK + "\"}").getBytes(Charset.forName("GBK"));
    var response = server.post("/api/ask", JSON, gbk);
    clear(response.statusCode(), response.body(), "json-broken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # path                                                     | body         | status
          /webhooks/sms/suining-106/ffffffffffffffffffffffffffffffff/up | {"id":"x"} | 404
          /webhooks/sms/nowhere/0123456789abcdef0123456789abcdef/up     | {"id":"x"} | 404
          UP                                                         | {            | 400
          UP                                                         | ''           | 400
          UP                                                         | {"id":"x"}   | 400
          /nowhere                                                   | {}           | 404
          /api/nowhere                                               | {}           | 404
          """)
  void a_gateway_is_told_what_is_wrong(String path, String body, int status) {
    String where = path.equals("UP") ? FakeGateway.up(WholeServer.LINE) : path;
    var response = server.post(where, JSON, body == null ? "" : body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
  }

  @Test
  void wechat_must_be_wechat() {
    String message = FakeWeChat.text(WholeServer.ACCOUNT, MARK);
    var forged = server.wechat.query();
    forged.put("signature", "f464b24fc39322e44b38aa78f5edd27bd1441696");
    assertThat(server.wechat.post(WholeServer.ACCOUNT, forged, message).statusCode())
        .isEqualTo(403);
    assertThat(server.wechat.safe("gh_nobody", message).statusCode()).isEqualTo(404);
    for (String broken :
        List.of("", "<xml>", "{}", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///'>]>")) {
      var query = server.wechat.query();
      assertThat(server.wechat.post(WholeServer.ACCOUNT, query, broken).statusCode())
          .as(broken)
          .isIn(200, 403);
      assertThat(server.wechat.safe(WholeServer.ACCOUNT, broken).statusCode())
          .as("sealed " + broken)
          .isEqualTo(200);
    }
  }

  @Test
  void an_unknown_bureau_has_no_page() {
    var response = WholeServer.send(server.browser(), server.form("/?bureau=nowhere", "text=x"));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("没有这个医保局");
  }

  // ---- the same, and many at once

  @Test
  void a_duplicate_is_one_message() throws Exception {
    String message = FakeWeChat.text(WholeServer.ACCOUNT, "异地转诊备案怎么办", "4711");
    String first = server.wechatMessage(message);
    assertThat(first).contains("0825-2257609");
    assertThat(server.wechatMessage(message)).isEqualTo(first);

    for (int i = 0; i < 3; i++) {
      assertThat(server.push("twice", "13800138042", "异地转诊备案怎么办").statusCode()).isEqualTo(200);
    }
    Thread.sleep(2_000);
    assertThat(server.gateway.calls.stream().map(FakeGateway.Call::text))
        .filteredOn(call -> call.contains("13800138042"))
        .hasSize(1);
  }

  /** All of one conversation at once: each gets an answer, and none is a fault. */
  @Test
  void parallel_messages_of_one_conversation_are_all_answered() throws Exception {
    var all =
        IntStream.range(0, 60)
            .<Callable<String>>mapToObj(i -> () -> server.wechat("oPARALLEL", "异地转诊备案怎么办"))
            .toList();
    var replies = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> reply : threads.invokeAll(all)) replies.add(reply.get());
    }
    assertThat(replies).hasSize(60).allMatch(reply -> reply.contains("0825-2257609"));
  }

  private static void clear(int status, String body, String code) {
    assertThat(status).as(body).isEqualTo(400);
    assertThat(body).contains("\"" + code + "\"", "message").doesNotContain(MARK);
  }

  private static String quoted(String text) {
    return new TextNode(text).toString();
  }
}
