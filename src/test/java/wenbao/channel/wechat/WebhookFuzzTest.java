package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever comes, nothing breaks: two thousand broken bodies, the same ones every time. */
@MicronautTest(contextBuilder = WeChatOnly.class)
@Property(name = "test.part", value = "wechat")
@Property(name = "wenbao.wechat.accounts.gh_safe01.bureau", value = "suining")
@Property(name = "wenbao.wechat.accounts.gh_safe01.app-id", value = Settings.APP)
@Property(name = "wenbao.wechat.accounts.gh_safe01.token", value = Settings.TOKEN)
@Property(name = "wenbao.wechat.accounts.gh_safe01.aes-key", value = Settings.KEY)
@Property(name = "wenbao.wechat.accounts.gh_plain01.bureau", value = "suining")
@Property(name = "wenbao.wechat.accounts.gh_plain01.token", value = Settings.TOKEN)
class WebhookFuzzTest {
  private static final String[] NASTY = {
    "]]>",
    "<![CDATA[",
    "<xml>",
    "</xml>",
    "<!DOCTYPE x>",
    "<!--",
    "&a;",
    "&#0;",
    "&#xD800;",
    "<?x?>",
    "<MsgType>event</MsgType>",
    "<Event>subscribe</Event>",
    "{",
    "\0",
    "\r\n",
    "\uFFFE",
    "😀",
    "<MsgId>99999999999999999999999</MsgId>",
    "<x:y/>",
    "<a b='"
  };

  @Inject EmbeddedServer server;
  FakeWeChat wechat;
  private final Random random = new Random(20260302);
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final Level level = root.getLevel();

  @BeforeEach
  void start() {
    wechat = new FakeWeChat(server.getURI(), TestBeans.NOW);
    root.setLevel(Level.OFF);
  }

  @AfterEach
  void speakAgain() {
    root.setLevel(level);
  }

  @Test
  void plainBodies() {
    for (int i = 0; i < 700; i++) {
      var body = mutated(FakeWeChat.text("gh_plain01", "医保码怎么激活"));
      assertThat(post("gh_plain01", wechat.query(), body)).isIn(200, 403);
    }
  }

  @Test
  void envelopes() {
    for (int i = 0; i < 700; i++) {
      var query = wechat.query();
      String encrypt = wechat.seal(query, FakeWeChat.text("gh_safe01", "医保码怎么激活"));
      var body = mutated(FakeWeChat.envelope("gh_safe01", encrypt));
      assertThat(post("gh_safe01", query, body)).isIn(200, 403);
    }
  }

  @Test
  void messagesUnderTheSeal() {
    for (int i = 0; i < 600; i++) {
      var query = wechat.query();
      String message = FakeWeChat.text("gh_safe01", "医保码怎么激活");
      String encrypt = wechat.seal(query, new String(mutated(message), UTF_8));
      var body = FakeWeChat.envelope("gh_safe01", encrypt).getBytes(UTF_8);
      assertThat(post("gh_safe01", query, body)).isEqualTo(200);
    }
  }

  private int post(String account, Map<String, String> query, byte[] body) {
    var request = wechat.request(account, query).POST(BodyPublishers.ofByteArray(body));
    return wechat.send(request).statusCode();
  }

  private byte[] mutated(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int times = 1 + random.nextInt(3); times > 0; times--) bytes = mutated(bytes);
    return bytes;
  }

  private byte[] mutated(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(20));
    byte[] none = {};
    return switch (random.nextInt(5)) {
      case 0 -> replaced(bytes, at, end, none);
      case 1 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      case 2 -> replaced(bytes, at, at, NASTY[random.nextInt(NASTY.length)].getBytes(UTF_8));
      case 3 -> replaced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {noise()});
      default -> replaced(bytes, at, random.nextInt(10) == 0 ? bytes.length : at, none);
    };
  }

  private byte noise() {
    return (byte) random.nextInt(256);
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
