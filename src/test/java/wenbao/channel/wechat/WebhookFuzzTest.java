package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import wenbao.testing.Mutate;

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
  @Inject EmbeddedServer server;
  FakeWeChat wechat;
  private final Mutate mutate = new Mutate(new Random(20260302));
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
      var body = mutate.mutated(FakeWeChat.text("gh_plain01", "医保码怎么激活"));
      assertThat(post("gh_plain01", wechat.query(), body)).isIn(200, 403);
    }
  }

  @Test
  void envelopes() {
    for (int i = 0; i < 700; i++) {
      var query = wechat.query();
      String encrypt = wechat.seal(query, FakeWeChat.text("gh_safe01", "医保码怎么激活"));
      var body = mutate.mutated(FakeWeChat.envelope("gh_safe01", encrypt));
      assertThat(post("gh_safe01", query, body)).isIn(200, 403);
    }
  }

  @Test
  void messagesUnderTheSeal() {
    for (int i = 0; i < 600; i++) {
      var query = wechat.query();
      String message = FakeWeChat.text("gh_safe01", "医保码怎么激活");
      String encrypt = wechat.seal(query, new String(mutate.mutated(message), UTF_8));
      var body = FakeWeChat.envelope("gh_safe01", encrypt).getBytes(UTF_8);
      assertThat(post("gh_safe01", query, body)).isEqualTo(200);
    }
  }

  private int post(String account, Map<String, String> query, byte[] body) {
    var request = wechat.request(account, query).POST(BodyPublishers.ofByteArray(body));
    return wechat.send(request).statusCode();
  }
}
