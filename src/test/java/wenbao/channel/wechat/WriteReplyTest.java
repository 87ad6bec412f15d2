package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteReplyTest {
  private static final Push PUSH =
      new Push(
          "gh_a1b2c3d4e5f6",
          "oABCDEFGHIJKLMNOPQRSTUVWXY12",
          "1767225600",
          "text",
          "1",
          "你好",
          "",
          "",
          "",
          "",
          "",
          "",
          "");

  /** The plain text of vector V3. */
  @Test
  void writesWhatOthersWrite() {
    String text = "办理时间：工作日 9:00–17:00 😀 a]]>b & <c>";
    assertThat(WriteReply.message(PUSH, new Reply.Text(text), Instant.ofEpochSecond(1767225602)))
        .isEqualTo(
            "<xml><ToUserName><![CDATA[oABCDEFGHIJKLMNOPQRSTUVWXY12]]></ToUserName>"
                + "<FromUserName><![CDATA[gh_a1b2c3d4e5f6]]></FromUserName>"
                + "<CreateTime>1767225602</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                + "<Content><![CDATA[办理时间：工作日 9:00–17:00 😀 a]]]]><![CDATA[>b & <c>]]>"
                + "</Content></xml>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # written                  | read again
          ]]>                        | ]]>
          ]]>]]>]]                   | ]]>]]>]]
          a]]>b<Content>x</Content>  | a]]>b<Content>x</Content>
          <![CDATA[x]]>              | <![CDATA[x]]>
          \u0000a\u0008\u000b\u001f  | a
          a\uFFFE\uFFFF\ud800b       | ab
          &amp;😀                     | &amp;😀
          """)
  void nothingInATextBreaksOut(String written, String read) throws Exception {
    var reply = WriteReply.message(PUSH, new Reply.Text(written), Instant.EPOCH);
    assertThat(ReadPush.read(reply).content()).isEqualTo(read);
  }

  @Test
  void writesACard() throws Exception {
    var card = new Reply.Card("大字版", "点开看", "https://example.gov.cn/a?b&c");
    var read = WxMpXmlMessage.fromXml(WriteReply.message(PUSH, card, Instant.EPOCH));
    assertThat(read.getMsgType()).isEqualTo("news");
    assertThat(WriteReply.message(PUSH, card, Instant.ofEpochSecond(1)))
        .endsWith(
            "<MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount><Articles><item>"
                + "<Title><![CDATA[大字版]]></Title><Description><![CDATA[点开看]]></Description>"
                + "<Url><![CDATA[https://example.gov.cn/a?b&c]]></Url></item></Articles></xml>");
  }
}
