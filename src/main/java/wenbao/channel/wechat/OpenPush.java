package wenbao.channel.wechat;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import wenbao.channel.wechat.Opened.Forged;
import wenbao.channel.wechat.Opened.Genuine;
import wenbao.channel.wechat.Opened.Unreadable;

/** Finds out whether a push is from WeChat, and reads it. */
final class OpenPush {
  private static final String JSON =
      "configuration: the platform sends JSON; set 数据格式 to XML at 设置与开发 > 基本配置";
  private static final String NO_KEY =
      "configuration: the platform encrypts; give aes-key, or set 消息加解密方式 to 明文模式";

  private OpenPush() {}

  static Opened open(Account account, Signed signed, String body) {
    if (isJson(body)) return json(account, signed);
    return switch (account.mode()) {
      case PLAIN -> plain(account, signed, body);
      case COMPATIBLE ->
          signed.encrypted() ? sealed(account, signed, body) : plain(account, signed, body);
      // Else whoever saw one address of ours could write in anybody's name.
      case SAFE ->
          signed.encrypted()
              ? sealed(account, signed, body)
              : new Forged("a plain message, but the account is in safe mode");
    };
  }

  private static Opened plain(Account account, Signed signed, String body) {
    var token = signed.by(account);
    if (token.isEmpty()) return new Forged("wrong signature");
    try {
      Push push = ReadPush.read(body);
      if (push.encrypt().isEmpty()) return readable(push, token.get(), Optional.empty());
      if (account.mode() == Mode.COMPATIBLE) return new Forged("sealed, but signed as if plain");
      return push.type().isEmpty()
          ? new Unreadable(NO_KEY)
          : readable(push, token.get(), Optional.empty());
    } catch (ReadPush.Doctype e) {
      return new Forged(e.getMessage());
    } catch (XMLStreamException e) {
      return new Unreadable("no XML");
    }
  }

  private static Opened sealed(Account account, Signed signed, String body) {
    String encrypt;
    try {
      encrypt = ReadPush.read(body).encrypt();
    } catch (XMLStreamException e) {
      return new Forged("no XML");
    }
    var token = signed.by(account, encrypt);
    if (token.isEmpty()) return new Forged("wrong msg_signature");
    for (Seal seal : account.seals()) {
      var message = seal.open(encrypt);
      if (message.isPresent()) return unsealed(message.get(), token.get(), seal);
    }
    return new Forged("signed, but not sealed with our aes-key for our app-id");
  }

  private static Opened unsealed(String message, String token, Seal seal) {
    if (isJson(message)) return new Unreadable(JSON);
    try {
      return readable(ReadPush.read(message), token, Optional.of(seal));
    } catch (XMLStreamException e) {
      return new Unreadable("no XML under the seal");
    }
  }

  private static Opened readable(Push push, String token, Optional<Seal> seal) {
    return push.from().isEmpty() || push.type().isEmpty()
        ? new Unreadable("no FromUserName or no MsgType")
        : new Genuine(push, token, seal);
  }

  // We do not read it, so the plain signature has to do: it is sent in every mode.
  private static Opened json(Account account, Signed signed) {
    return signed.by(account).isPresent() ? new Unreadable(JSON) : new Forged("wrong signature");
  }

  private static boolean isJson(String text) {
    return text.stripLeading().startsWith("{");
  }
}
