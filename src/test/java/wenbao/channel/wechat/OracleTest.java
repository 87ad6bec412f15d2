package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;
import org.junit.jupiter.api.Test;
import wenbao.channel.wechat.Opened.Genuine;

/** What weixin-java-mp writes we read, and what we write it reads. */
class OracleTest {
  private static final String LETTERS = "医保码怎么激活？abc 123\n<>&\"'😀é】—";

  private final Account account =
      new CheckAccount(new SecureRandom()).check("gh_1", Settings.safe("gh_1"), null).orElseThrow();
  private final Seal ours = account.seals().getFirst();
  private final WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
  private final WxMpCryptUtil theirs;

  OracleTest() {
    config.setAppId(Settings.APP);
    config.setToken(Settings.TOKEN);
    config.setAesKey(Settings.KEY);
    theirs = new WxMpCryptUtil(config);
  }

  @Test
  void eachOpensWhatTheOtherSealed() {
    var random = new Random(20260302);
    for (int i = 0; i < 300; i++) {
      String text = text(random, i);
      assertThat(ours.open(theirs.encryptContext(text).getEncrypt())).contains(text);
      assertThat(theirs.decrypt(ours.close(text))).isEqualTo(text);
    }
  }

  @Test
  void eachReadsWhatTheOtherWrote() throws Exception {
    var random = new Random(20260303);
    for (int i = 1; i < 300; i++) {
      String text = text(random, i);
      var theirMessage =
          WxMpXmlOutMessage.TEXT().content(text).fromUser("oA").toUser("gh_1").build();
      theirMessage.setCreateTime(1767225600L);
      Push push = ReadPush.read(theirMessage.toXml());
      assertThat(List.of(push.to(), push.from(), push.type(), push.createTime(), push.content()))
          .containsExactly("gh_1", "oA", "text", "1767225600", text);
      var ourMessage =
          WxMpXmlMessage.fromXml(
              WriteReply.write(
                  new Genuine(push, Settings.TOKEN, Optional.empty()),
                  new Reply.Text(text),
                  "1",
                  Instant.EPOCH));
      assertThat(ourMessage.getContent()).isEqualTo(text);
      assertThat(ourMessage.getToUser()).isEqualTo("oA");
    }
  }

  @Test
  void theyOpenOurEnvelope() throws Exception {
    Push push = ReadPush.read(FakeWeChat.text("gh_1", "你好"));
    var now = Instant.ofEpochSecond(1767225602);
    var genuine = new Genuine(push, Settings.TOKEN, Optional.of(ours));
    String envelope = WriteReply.write(genuine, new Reply.Text("答"), "987", now);
    String signature = envelope.replaceAll("(?s).*<MsgSignature><!\\[CDATA\\[(\\w+)]].*", "$1");
    assertThat(theirs.decryptXml(signature, "1767225602", "987", envelope))
        .isEqualTo(WriteReply.message(push, new Reply.Text("答"), now));
  }

  private static String text(Random random, int length) {
    int[] letters = LETTERS.codePoints().toArray();
    return random
        .ints(length, 0, letters.length)
        .map(i -> letters[i])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
