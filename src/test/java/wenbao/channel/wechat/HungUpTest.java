package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import wenbao.testing.Eventually;

/** The answer was settled for the response, but the response could not wait. */
@MicronautTest(contextBuilder = WeChatOnly.class)
@Property(name = "test.part", value = "wechat")
@Property(name = "wenbao.wechat.limit", value = "300ms")
@Property(name = "wenbao.wechat.accounts.gh_plain01.bureau", value = "suining")
@Property(name = "wenbao.wechat.accounts.gh_plain01.token", value = Settings.TOKEN)
class HungUpTest {
  @Inject EmbeddedServer server;
  @Inject FakeAnswering answering;

  @Test
  void whatCameTooLateForTheResponseIsSent() throws Exception {
    var wechat = new FakeWeChat(server.getURI(), TestBeans.NOW);
    String slow = FakeWeChat.text("gh_plain01", FakeAnswering.SLOW, "61");
    assertThat(wechat.plain("gh_plain01", slow).body()).isEqualTo("success");
    assertThat(answering.owed).isEmpty();
    answering.mayAnswer.release();
    Eventually.assertThat(() -> assertThat(answering.owed).containsExactly("61"));
    String quick = FakeWeChat.text("gh_plain01", "多久", "62");
    assertThat(wechat.plain("gh_plain01", quick).body()).contains("答：多久");
    assertThat(answering.owed).containsExactly("61");
  }
}
