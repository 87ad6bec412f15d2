package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import wenbao.channel.wechat.FakeWeChatApi.Sent;

/** Accepts and keeps the messages of the customer service. */
final class FakeMessages {
  private static final int MOST_BYTES = 2048;

  private final FakeFollowers followers;
  private final InstantSource clock;
  private final List<Sent> sent = new ArrayList<>();

  FakeMessages(FakeFollowers followers, InstantSource clock) {
    this.followers = followers;
    this.clock = clock;
  }

  FakeAnswer send(FakeRequest request) {
    String openid = request.field("touser");
    String type = request.field("msgtype");
    var content = request.json().path(type);
    int code = FakeFollowers.isOpenid(openid) ? wrong(type, content) : 40003;
    if (code == 0 && read(type, content).getBytes(UTF_8).length > MOST_BYTES) code = 45002;
    if (code == 0) code = followers.take(openid);
    if (code == 0) {
      keep(new Sent(openid, type, read(type, content), request.json(), clock.instant()));
    }
    return FakeAnswer.error(code);
  }

  private static int wrong(String type, JsonNode content) {
    return switch (type) {
      case "text" -> hasText(content, "content") ? 0 : 44004;
      case "msgmenu" -> isMenu(content.path("list")) ? 0 : 44004;
      case "news" -> articles(content.path("articles").size());
      case "image", "voice", "video", "mpnews" -> hasText(content, "media_id") ? 0 : 40007;
      case "music", "miniprogrampage" -> hasText(content, "thumb_media_id") ? 0 : 40007;
      case "mpnewsarticle" -> hasText(content, "article_id") ? 0 : 40007;
      case "wxcard" -> content.isObject() ? 0 : 44004;
      default -> 40008;
    };
  }

  private static int articles(int size) {
    return size == 0 ? 44003 : size == 1 ? 0 : 45008;
  }

  private static boolean isMenu(JsonNode list) {
    for (var item : list) if (!hasText(item, "id") || !hasText(item, "content")) return false;
    return list.isArray() && !list.isEmpty();
  }

  private static boolean hasText(JsonNode node, String name) {
    return node.path(name).isTextual() && !node.path(name).textValue().isEmpty();
  }

  /** What the citizen reads; a menu is read line by line. */
  private static String read(String type, JsonNode content) {
    if (type.equals("text")) return content.path("content").asText();
    if (!type.equals("msgmenu")) return "";
    var lines = new StringJoiner("\n");
    if (hasText(content, "head_content")) lines.add(content.path("head_content").textValue());
    for (var item : content.path("list")) lines.add(item.path("content").textValue());
    if (hasText(content, "tail_content")) lines.add(content.path("tail_content").textValue());
    return lines.toString();
  }

  private synchronized void keep(Sent message) {
    sent.add(message);
  }

  synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  synchronized void forget() {
    sent.clear();
  }
}
