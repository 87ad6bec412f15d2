package wenbao.channel.wechat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.channel.wechat.Heard.Line;
import wenbao.channel.wechat.Heard.Nothing;
import wenbao.channel.wechat.Heard.Words;

/** From a push to what the citizen did. */
final class Hear {
  private static final Logger log = LoggerFactory.getLogger(Hear.class);
  private static final Pattern CHOICE = Pattern.compile("choice-([0-9]{1,2})");

  /** What WeChat writes for the citizen who sent a sticker or something else of that kind. */
  private static final String STICKER = "【收到不支持的消息类型，暂无法显示】";

  private Hear() {}

  static Heard hear(Push push) {
    return switch (push.type().toLowerCase(Locale.ROOT)) {
      case "text" -> text(push);
      case "voice" ->
          push.recognition().isBlank() ? new Line("wechat-voice") : new Words(push.recognition());
      case "image" -> new Line("wechat-picture");
      case "event" -> event(push.event().toLowerCase(Locale.ROOT));
      case "video", "shortvideo", "location", "link" -> new Line("wechat-other");
      default -> {
        log.info("a message of the unknown type {}", printable(push.type()));
        yield new Line("wechat-other");
      }
    };
  }

  // A tapped link says which choice it was, whatever words it put into the citizen's mouth. Old
  // links stay tappable for ever, so a number here is no more than a number typed.
  private static Heard text(Push push) {
    var choice = CHOICE.matcher(push.menuId());
    if (choice.matches()) return new Words(choice.group(1));
    if (push.content().isBlank() || push.content().strip().equals(STICKER)) {
      return new Line("wechat-other");
    }
    return new Words(push.content());
  }

  private static Heard event(String event) {
    if (event.equals("subscribe")) return new Line("wechat-subscribed");
    log.debug("the event {} needs no answer", printable(event));
    return new Nothing();
  }

  private static String printable(String word) {
    return word.matches("[A-Za-z0-9_]{1,40}") ? word : "(not a word)";
  }
}
