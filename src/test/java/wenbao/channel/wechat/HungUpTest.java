package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import wenbao.testing.Eventually;

/** The answer was settled for the response, but the response could not wait. */
@MicronautTest(contextBuilder = WeChatOnly.class)
@Property(name = "test.part", value = "wechat")
@Property(name = "wenbao.wechat.limit", value = "300ms")
@Property(name = "wenbao.wechat.hang-up", value = "600ms")
@Property(name = "wenbao.wechat.accounts.gh_plain01.bureau", value = "suining")
@Property(name = "wenbao.wechat.accounts.gh_plain01.token", value = Settings.TOKEN)
class HungUpTest {
  @Inject EmbeddedServer server;
  @Inject FakeAnswering answering;

  /** Its message says that WeChat brings it for the first time: it may be lost if it is taken. */
  @Test
  void whatIsNotStoredIsNotTakenWhileItComesAgain() throws Exception {
    var wechat = new FakeWeChat(server.getURI(), TestBeans.NOW);
    String now = "<CreateTime>" + TestBeans.NOW.minusSeconds(6).getEpochSecond();
    String slow =
        FakeWeChat.text("gh_plain01", FakeAnswering.SLOW, "63")
            .replaceFirst("<CreateTime>[0-9]+", now);
    long start = System.nanoTime();
    assertThat(wechat.plain("gh_plain01", slow).statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(590));
    answering.mayAnswer.release();
    Eventually.assertThat(() -> assertThat(answering.owed).contains("63"));
  }

  @Test
  void whatCameTooLateForTheResponseIsSent() throws Exception {
    var wechat = new FakeWeChat(server.getURI(), TestBeans.NOW);
    String slow = FakeWeChat.text("gh_plain01", FakeAnswering.SLOW, "61");
    assertThat(wechat.plain("gh_plain01", slow).body()).isEqualTo("success");
    assertThat(answering.owed).doesNotContain("61");
    answering.mayAnswer.release();
    Eventually.assertThat(() -> assertThat(answering.owed).contains("61"));
    String quick = FakeWeChat.text("gh_plain01", "多久", "62");
    assertThat(wechat.plain("gh_plain01", quick).body()).contains("答：多久");
    assertThat(answering.owed).doesNotContain("62");
  }
}
