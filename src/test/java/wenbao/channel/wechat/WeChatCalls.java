package wenbao.channel.wechat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;

/**
 * Calls as WeChat makes them at this moment, many a second: signed and sealed by weixin-java-mp,
 * but without its XML, which takes longer than all the rest.
 */
public final class WeChatCalls {
  private static final AtomicLong NONCES = new AtomicLong(System.nanoTime());
  private static final WxMpCryptUtil CRYPT = crypt();
  private static final Pattern ENVELOPE =
      Pattern.compile(
          "<xml>\\s*<Encrypt><!\\[CDATA\\[(?<encrypt>[A-Za-z0-9+/=]+)]]></Encrypt>\\s*"
              + "<MsgSignature><!\\[CDATA\\[(?<signature>[0-9a-f]{40})]]></MsgSignature>\\s*"
              + "<TimeStamp>(?<time>[0-9]+)</TimeStamp>\\s*"
              + "<Nonce><!\\[CDATA\\[(?<nonce>[^]]+)]]></Nonce>\\s*</xml>\\s*");

  private WeChatCalls() {}

  private static WxMpCryptUtil crypt() {
    var config = new WxMpDefaultConfigImpl();
    config.setAppId(Settings.APP);
    config.setToken(Settings.TOKEN);
    config.setAesKey(Settings.KEY);
    return new WxMpCryptUtil(config);
  }

  /** What must never be seen of an account. */
  public static List<String> secrets() {
    return List.of(Settings.TOKEN, Settings.KEY, FakeWeChatApi.SECRET);
  }

  /** What stands behind the address of a call; each has a nonce of its own. */
  public static Map<String, String> query(String openid, Instant now) {
    String timestamp = Long.toString(now.getEpochSecond());
    String nonce = Long.toString(NONCES.incrementAndGet());
    var query = new LinkedHashMap<String, String>();
    query.put("signature", SHA1.gen(Settings.TOKEN, timestamp, nonce));
    query.put("timestamp", timestamp);
    query.put("nonce", nonce);
    query.put("openid", openid);
    return query;
  }

  /** Seals a message anew, even when it is the same, and signs it. */
  public static String seal(Map<String, String> query, String message) {
    String encrypt = CRYPT.encryptContext(message).getEncrypt();
    query.put("encrypt_type", "aes");
    query.put(
        "msg_signature",
        SHA1.gen(Settings.TOKEN, query.get("timestamp"), query.get("nonce"), encrypt));
    return encrypt;
  }

  public static String envelope(String account, String encrypt) {
    return FakeWeChat.envelope(account, encrypt);
  }

  /** As in compatible mode, where the message is there twice. */
  public static String both(String message, String encrypt) {
    return message.replace("</xml>", "<Encrypt><![CDATA[" + encrypt + "]]></Encrypt></xml>");
  }

  public static String written(Map<String, String> query) {
    return query.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public static String text(
      String account, String openid, String text, String id, Instant created) {
    return "<xml><ToUserName><![CDATA["
        + account
        + "]]></ToUserName><FromUserName><![CDATA["
        + openid
        + "]]></FromUserName><CreateTime>"
        + created.getEpochSecond()
        + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA["
        + text
        + "]]></Content><MsgId>"
        + id
        + "</MsgId></xml>";
  }

  /** The reply inside an envelope; empty where WeChat would not accept the envelope. */
  public static Optional<String> open(String envelope) {
    var parts = ENVELOPE.matcher(envelope);
    if (!parts.matches()) return Optional.empty();
    String signed =
        SHA1.gen(Settings.TOKEN, parts.group("time"), parts.group("nonce"), parts.group("encrypt"));
    if (!signed.equals(parts.group("signature"))) return Optional.empty();
    try {
      return Optional.of(CRYPT.decrypt(parts.group("encrypt")));
    } catch (WxRuntimeException notSealed) {
      return Optional.empty();
    }
  }

  /** What the citizen reads in a text reply to him; empty where WeChat would show a fault. */
  public static Optional<String> read(String reply, String account, String openid) {
    boolean ours =
        reply.contains("<ToUserName><![CDATA[" + openid + "]]></ToUserName>")
            && reply.contains("<FromUserName><![CDATA[" + account + "]]></FromUserName>")
            && reply.contains("<MsgType><![CDATA[text]]></MsgType>");
    int from = reply.indexOf("<Content><![CDATA[");
    int to = reply.lastIndexOf("]]></Content>");
    if (!ours || from < 0 || to < from) return Optional.empty();
    String content =
        reply.substring(from + "<Content><![CDATA[".length(), to).replace("]]]]><![CDATA[>", "]]>");
    int bytes = content.getBytes(StandardCharsets.UTF_8).length;
    return bytes == 0 || bytes > 2047 ? Optional.empty() : Optional.of(content);
  }
}
