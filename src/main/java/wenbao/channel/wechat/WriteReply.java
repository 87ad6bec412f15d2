package wenbao.channel.wechat;

import static wenbao.channel.wechat.Xml.cdata;

import java.time.Instant;
import java.util.Optional;

/** Writes a reply as it stands in the response, under the same seal as the push. */
final class WriteReply {
  private WriteReply() {}

  static String write(
      Account account, Push push, Optional<Seal> seal, String text, String nonce, Instant now) {
    String reply = text(push, text, now);
    return seal.map(s -> envelope(account, s.close(reply), nonce, now)).orElse(reply);
  }

  static String text(Push push, String text, Instant now) {
    return "<xml><ToUserName>"
        + cdata(push.from())
        + "</ToUserName><FromUserName>"
        + cdata(push.to())
        + "</FromUserName><CreateTime>"
        + now.getEpochSecond()
        + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>"
        + cdata(Fit.fit(text))
        + "</Content></xml>";
  }

  static String envelope(Account account, String encrypt, String nonce, Instant now) {
    String timestamp = Long.toString(now.getEpochSecond());
    return "<xml>\n<Encrypt>"
        + cdata(encrypt)
        + "</Encrypt>\n<MsgSignature>"
        + cdata(Signature.of(account.token(), timestamp, nonce, encrypt))
        + "</MsgSignature>\n<TimeStamp>"
        + timestamp
        + "</TimeStamp>\n<Nonce>"
        + cdata(nonce)
        + "</Nonce>\n</xml>";
  }
}
