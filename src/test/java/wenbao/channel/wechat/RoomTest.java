package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** More write than can be answered at once. */
@MicronautTest(contextBuilder = WeChatOnly.class)
@Property(name = "test.part", value = "wechat")
@Property(name = "wenbao.wechat.at-once", value = "1")
@Property(name = "wenbao.wechat.accounts.gh_plain01.bureau", value = "suining")
@Property(name = "wenbao.wechat.accounts.gh_plain01.token", value = Settings.TOKEN)
class RoomTest {
  private static final String PLAIN = "gh_plain01";

  @Inject EmbeddedServer server;
  @Inject FakeAnswering answering;

  @Test
  void whoeverComesOnTopIsAnsweredLater() throws Exception {
    var wechat = new FakeWeChat(server.getURI(), TestBeans.NOW);
    String slow = FakeWeChat.text(PLAIN, FakeAnswering.SLOW, "51");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> wechat.plain(PLAIN, slow).body());
      while (answering.given.isEmpty()) Thread.sleep(5);
      String second = FakeWeChat.text(PLAIN, "要带什么", "52");
      assertThat(wechat.plain(PLAIN, second).body()).isEqualTo("success");
      assertThat(answering.promised).containsExactly("52");
      assertThat(answering.given).as("nobody thinks about it yet").hasSize(1);
      answering.mayAnswer.release();
      assertThat(first.get()).contains("答：慢");
    }
    String third = FakeWeChat.text(PLAIN, "多久", "53");
    assertThat(wechat.plain(PLAIN, third).body()).contains("答：多久");
  }
}
