package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;

/** Plays WeChat's side of the webhook, with the signatures and the seals of weixin-java-mp. */
public final class FakeWeChat {
  public static final String CITIZEN = "oABCDEFGHIJKLMNOPQRSTUVWXY12";
  private static final AtomicLong MSG_IDS = new AtomicLong(24567890123456789L);

  private final URI server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
  private final AtomicLong seconds;

  public FakeWeChat(URI server) {
    this(server, Instant.now());
  }

  /**
   * @param now about when WeChat signs its calls
   */
  FakeWeChat(URI server, Instant now) {
    this.server = server;
    this.seconds = new AtomicLong(now.getEpochSecond());
    config.setAppId(Settings.APP);
    config.setToken(Settings.TOKEN);
    config.setAesKey(Settings.KEY);
  }

  /** An account in safe mode that we know the key of, as it would be configured. */
  public static Map<String, Object> account(String id) {
    String prefix = "wenbao.wechat.accounts." + id + ".";
    return Map.of(
        prefix + "bureau", "suining",
        prefix + "app-id", Settings.APP,
        prefix + "token", Settings.TOKEN,
        prefix + "aes-key", Settings.KEY);
  }

  static String newMsgId() {
    return Long.toString(MSG_IDS.incrementAndGet());
  }

  public static String text(String account, String text) {
    return text(account, text, newMsgId());
  }

  public static String text(String account, String text, String msgId) {
    String content = "<Content><![CDATA[" + text + "]]></Content>";
    return message(account, "text", content + "<MsgId>" + msgId + "</MsgId>");
  }

  public static String message(String account, String type, String elements) {
    return "<xml><ToUserName><![CDATA["
        + account
        + "]]></ToUserName><FromUserName><![CDATA["
        + CITIZEN
        + "]]></FromUserName><CreateTime>1767225600</CreateTime><MsgType><![CDATA["
        + type
        + "]]></MsgType>"
        + elements
        + "</xml>";
  }

  public HttpResponse<String> plain(String account, String message) {
    return post(account, query(), message);
  }

  public HttpResponse<String> compatible(String account, String message) {
    var query = query();
    String encrypt = seal(query, message);
    String both = message.replace("</xml>", "<Encrypt><![CDATA[" + encrypt + "]]></Encrypt></xml>");
    return post(account, query, both);
  }

  public HttpResponse<String> safe(String account, String message) {
    var query = query();
    return post(account, query, envelope(account, seal(query, message)));
  }

  static String envelope(String account, String encrypt) {
    return "<xml><ToUserName><![CDATA[%s]]></ToUserName><Encrypt><![CDATA[%s]]></Encrypt></xml>"
        .formatted(account, encrypt);
  }

  public Map<String, String> query() {
    String timestamp = Long.toString(seconds.incrementAndGet());
    String nonce = Long.toString(System.nanoTime());
    var query = new LinkedHashMap<String, String>();
    query.put("signature", SHA1.gen(Settings.TOKEN, timestamp, nonce));
    query.put("timestamp", timestamp);
    query.put("nonce", nonce);
    query.put("openid", CITIZEN);
    return query;
  }

  String seal(Map<String, String> query, String message) {
    // Their own way to wrap a message takes time and nonce from the clock; ours are in the query.
    String encrypt = new WxMpCryptUtil(config).encryptContext(message).getEncrypt();
    query.put("encrypt_type", "aes");
    query.put(
        "msg_signature",
        SHA1.gen(Settings.TOKEN, query.get("timestamp"), query.get("nonce"), encrypt));
    return encrypt;
  }

  /** The reply inside the envelope; its signature is checked on the way. */
  public String unseal(String envelope) {
    var outer = WxMpXmlMessage.fromXml(envelope.replace("TimeStamp>", "CreateTime>"));
    String signature = between(envelope, "<MsgSignature><![CDATA[", "]]>");
    String nonce = between(envelope, "<Nonce><![CDATA[", "]]>");
    String timestamp = Long.toString(outer.getCreateTime());
    return new WxMpCryptUtil(config).decryptXml(signature, timestamp, nonce, envelope);
  }

  /** What the citizen reads, whoever he is. */
  public static String content(String reply) {
    return WxMpXmlMessage.fromXml(reply).getContent();
  }

  /** What the citizen reads. */
  static String read(String reply, String account) {
    var message = WxMpXmlMessage.fromXml(reply);
    assertThat(message.getToUser()).isEqualTo(CITIZEN);
    assertThat(message.getFromUser()).isEqualTo(account);
    assertThat(message.getMsgType()).isEqualTo("text");
    assertThat(message.getCreateTime()).isEqualTo(TestBeans.NOW.getEpochSecond());
    return message.getContent();
  }

  public HttpResponse<String> post(String account, Map<String, String> query, String body) {
    return send(request(account, query).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String account, Map<String, String> query) {
    return send(request(account, query).GET());
  }

  HttpRequest.Builder request(String account, Map<String, String> query) {
    String parameters =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(server.resolve("/webhooks/wechat/" + account + "?" + parameters));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
