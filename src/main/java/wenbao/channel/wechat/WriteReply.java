package wenbao.channel.wechat;

import static wenbao.channel.wechat.Xml.cdata;

import java.time.Instant;
import wenbao.channel.wechat.Opened.Genuine;

/** Writes a reply as it stands in the response, under the same seal as the push. */
final class WriteReply {
  private WriteReply() {}

  static String write(Genuine genuine, Reply reply, String nonce, Instant now) {
    String written = message(genuine.push(), reply, now);
    return genuine
        .seal()
        .map(s -> envelope(genuine.token(), s.close(written), nonce, now))
        .orElse(written);
  }

  static String message(Push push, Reply reply, Instant now) {
    return head(push, now)
        + switch (reply) {
          case Reply.Text(var content) ->
              "<MsgType><![CDATA[text]]></MsgType><Content>"
                  + cdata(Fit.fit(content))
                  + "</Content>";
          case Reply.Card(var title, var description, var url) ->
              "<MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount><Articles><item>"
                  + "<Title>"
                  + cdata(title)
                  + "</Title><Description>"
                  + cdata(description)
                  + "</Description><Url>"
                  + cdata(url)
                  + "</Url></item></Articles>";
        }
        + "</xml>";
  }

  private static String head(Push push, Instant now) {
    return "<xml><ToUserName>"
        + cdata(push.from())
        + "</ToUserName><FromUserName>"
        + cdata(push.to())
        + "</FromUserName><CreateTime>"
        + now.getEpochSecond()
        + "</CreateTime>";
  }

  static String envelope(String token, String encrypt, String nonce, Instant now) {
    String timestamp = Long.toString(now.getEpochSecond());
    return "<xml>\n<Encrypt>"
        + cdata(encrypt)
        + "</Encrypt>\n<MsgSignature>"
        + cdata(Signature.of(token, timestamp, nonce, encrypt))
        + "</MsgSignature>\n<TimeStamp>"
        + timestamp
        + "</TimeStamp>\n<Nonce>"
        + cdata(nonce)
        + "</Nonce>\n</xml>";
  }
}
