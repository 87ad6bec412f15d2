package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The account's menu, told in three dialects: as it is made, as it is read, as it is shown. */
final class FakeMenu {
  /** The codes of a wrong button, which are others on the second level. */
  private enum Level {
    TOP(40017, 40018, 40019, 40020, 16),
    SUB(40024, 40025, 40026, 40027, 60);

    final int type;
    final int name;
    final int key;
    final int url;
    final int nameBytes;

    Level(int type, int name, int key, int url, int nameBytes) {
      this.type = type;
      this.name = name;
      this.key = key;
      this.url = url;
      this.nameBytes = nameBytes;
    }
  }

  private @Nullable ArrayNode buttons;

  synchronized FakeAnswer create(FakeRequest request) {
    int code = wrong(request.json().path("button"));
    if (code == 0) buttons = (ArrayNode) request.json().path("button");
    return FakeAnswer.error(code);
  }

  synchronized FakeAnswer get() {
    if (buttons == null) return FakeAnswer.error(46003);
    var answer = FakeAnswer.object();
    var read = buttons.deepCopy();
    read.forEach(FakeMenu::withSubButtons);
    answer.putObject("menu").set("button", read);
    return FakeAnswer.json(answer);
  }

  synchronized FakeAnswer delete() {
    buttons = null;
    return FakeAnswer.ok();
  }

  synchronized FakeAnswer shown() {
    var answer = FakeAnswer.object().put("is_menu_open", buttons == null ? 0 : 1);
    var shown = answer.putObject("selfmenu_info").putArray("button");
    if (buttons != null) buttons.deepCopy().forEach(button -> shown.add(withList(button)));
    return FakeAnswer.json(answer);
  }

  /** WeChat adds an empty list to each button that has none. */
  private static void withSubButtons(JsonNode button) {
    ((ObjectNode) button).withArray("sub_button").forEach(FakeMenu::withSubButtons);
  }

  private static JsonNode withList(JsonNode button) {
    var list = ((ObjectNode) button).remove("sub_button");
    if (list != null && !list.isEmpty()) {
      ((ObjectNode) button).putObject("sub_button").set("list", list);
    }
    return button;
  }

  private static int wrong(JsonNode buttons) {
    if (!buttons.isArray() || buttons.isEmpty() || buttons.size() > 3) return 40016;
    for (var button : buttons) {
      var subs = button.path("sub_button");
      int code = isNone(subs) ? wrong(button, Level.TOP) : wrongParent(button, subs);
      if (code != 0) return code;
    }
    return 0;
  }

  private static boolean isNone(JsonNode subs) {
    return subs.isMissingNode() || subs.isArray() && subs.isEmpty();
  }

  private static int wrongParent(JsonNode button, JsonNode subs) {
    if (isWrong(button.path("name"), Level.TOP.nameBytes)) return Level.TOP.name;
    if (!subs.isArray() || subs.size() > 5) return 40023;
    for (var sub : subs) {
      if (!isNone(sub.path("sub_button"))) return 40022;
      int code = wrong(sub, Level.SUB);
      if (code != 0) return code;
    }
    return 0;
  }

  private static int wrong(JsonNode button, Level level) {
    if (isWrong(button.path("name"), level.nameBytes)) return level.name;
    return switch (button.path("type").asText()) {
      case "click",
          "scancode_push",
          "scancode_waitmsg",
          "pic_sysphoto",
          "pic_photo_or_album",
          "pic_weixin",
          "location_select" ->
          isWrong(button.path("key"), 128) ? level.key : 0;
      case "view" -> isNoUrl(button.path("url")) ? level.url : 0;
      case "miniprogram" -> {
        if (isWrong(button.path("appid"), 64)) yield 40013;
        if (isWrong(button.path("pagepath"), 1024)) yield level.url;
        yield isNoUrl(button.path("url")) ? level.url : 0;
      }
      case "media_id" -> isWrong(button.path("media_id"), 256) ? 40007 : 0;
      case "article_id", "article_view_limited" ->
          isWrong(button.path("article_id"), 256) ? 40007 : 0;
      default -> level.type;
    };
  }

  private static boolean isNoUrl(JsonNode url) {
    return isWrong(url, 1024) || !url.textValue().matches("https?://[^\\s/]\\S*");
  }

  private static boolean isWrong(JsonNode text, int mostBytes) {
    return !text.isTextual()
        || text.textValue().isBlank()
        || text.textValue().getBytes(UTF_8).length > mostBytes;
  }
}
