package wenbao.channel.wechat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wenbao.channel.wechat.Heard.Came;
import wenbao.channel.wechat.Heard.Left;
import wenbao.channel.wechat.Heard.Line;
import wenbao.channel.wechat.Heard.Noted;
import wenbao.channel.wechat.Heard.Rated;
import wenbao.channel.wechat.Heard.Reported;
import wenbao.channel.wechat.Heard.Revoked;
import wenbao.channel.wechat.Heard.TooSmall;
import wenbao.channel.wechat.Heard.Unknown;
import wenbao.channel.wechat.Heard.Words;
import wenbao.domain.Catalog;
import wenbao.domain.Tap;

/** From a push to what the citizen did. */
final class Hear {
  private static final Pattern CHOICE = Pattern.compile("choice-([0-9]{1,2})");
  private static final Pattern RATING = Pattern.compile("(good|bad)-([0-9A-Z]{26})");
  private static final Pattern TOO_SMALL =
      Pattern.compile("(?:我要|要|看)?大字(?:版|体)?|字?(?:太|有点)小了?|字太小了?看不清楚?|看不清楚?|放大(?:一)?点|字大(?:一)?点");
  private static final String SCENE = "qrscene_";

  /** What WeChat writes for the citizen who sent a sticker or something else of that kind. */
  private static final String STICKER = "【收到不支持的消息类型，暂无法显示】";

  /** Events (protocols, A4) after which there is nothing to say, in small letters. */
  private static final Set<String> NOTED =
      Set.of(
          "view",
          "view_miniprogram",
          "location", // where somebody is: neither answered nor kept
          "scancode_push",
          "scancode_waitmsg",
          "pic_sysphoto",
          "pic_photo_or_album",
          "pic_weixin",
          "location_select",
          "subscribe_msg_popup_event",
          "subscribe_msg_change_event",
          "subscribe_msg_sent_event",
          "kf_create_session",
          "kf_close_session",
          "kf_switch_session",
          "user_info_modified",
          "debug_demo");

  private static final Set<String> FAREWELLS = Set.of("unsubscribe", "user_authorization_revoke");

  private Hear() {}

  static Heard hear(Push push, Catalog catalog) {
    return switch (push.type().toLowerCase(Locale.ROOT)) {
      case "text" -> text(push, catalog);
      case "voice" ->
          push.recognition().isBlank()
              ? new Line("wechat-voice")
              : new Words(push.recognition(), false);
      case "image" -> new Line("wechat-image");
      case "video", "shortvideo" -> new Line("wechat-video");
      case "location" -> new Line("wechat-location");
      case "link" -> new Line("wechat-link");
      case "file" -> new Line("wechat-file");
      case "event" -> event(push);
      default -> new Unknown(printable(push.type()));
    };
  }

  /** Whether somebody left, or wants to be forgotten. */
  static boolean isFarewell(Push push) {
    return push.type().equalsIgnoreCase("event")
        && FAREWELLS.contains(push.event().toLowerCase(Locale.ROOT));
  }

  // A tapped link says what it meant, whatever words it put into the citizen's mouth. Anybody can
  // write a link, so an id that means nothing to us is passed over.
  private static Heard text(Push push, Catalog catalog) {
    return tapped(push.menuId(), catalog).orElseGet(() -> typed(push));
  }

  private static Optional<Heard> tapped(String id, Catalog catalog) {
    var rating = RATING.matcher(id);
    if (rating.matches()) {
      return Optional.of(new Rated(rating.group(2), rating.group(1).equals("good")));
    }
    var number = CHOICE.matcher(id); // as links were written before they named what they mean
    if (number.matches()) return Optional.of(new Words(number.group(1), true));
    return Tap.read(id).flatMap(tap -> tap.sentence(catalog)).map(said -> new Words(said, true));
  }

  private static Heard typed(Push push) {
    String content = push.content().strip();
    if (content.isEmpty() || content.equals(STICKER)) return new Line("wechat-other");
    if (TOO_SMALL.matcher(content).matches()) return new TooSmall();
    return new Words(push.content(), !push.menuId().isEmpty());
  }

  private static Heard event(Push push) {
    String event = push.event().toLowerCase(Locale.ROOT);
    return switch (event) {
      case "subscribe" -> new Came(true, scene(push.eventKey()));
      case "scan" -> new Came(false, push.eventKey());
      case "unsubscribe" -> new Left();
      case "click" -> click(push.eventKey());
      case "templatesendjobfinish" -> new Reported(push.msgId(), push.status());
      case "user_authorization_revoke" -> new Revoked(push.openId());
      default -> NOTED.contains(event) ? new Noted(event) : new Unknown(printable(push.event()));
    };
  }

  /** The key of a menu's button is the sentence that it stands for. */
  private static Heard click(String key) {
    return key.isBlank() ? new Noted("click") : new Words(key, true);
  }

  private static String scene(String key) {
    return key.startsWith(SCENE) ? key.substring(SCENE.length()) : "";
  }

  private static String printable(String word) {
    return word.matches("[A-Za-z0-9_]{1,40}") ? word : "(not a word)";
  }
}
