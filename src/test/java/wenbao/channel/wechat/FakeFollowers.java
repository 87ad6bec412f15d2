package wenbao.channel.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import wenbao.channel.wechat.FakeWeChatApi.Trigger;

/** Who follows, and how often each may still be written to. */
final class FakeFollowers {
  private static final Duration EXCHANGE = Duration.ofSeconds(30);

  private record Window(Instant end, int left) {
    static final Window CLOSED = new Window(Instant.MIN, 0);

    boolean isOpen(Instant now) {
      return now.isBefore(end);
    }

    /** What triggers give is not added up. */
    Window with(Trigger trigger, Instant now) {
      var end = now.plus(trigger.open);
      return isOpen(now)
          ? new Window(end.isAfter(this.end) ? end : this.end, Math.max(left, trigger.messages))
          : new Window(end, trigger.messages);
    }
  }

  private final InstantSource clock;
  private final Map<String, Instant> following = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Map<String, Window> windows = new HashMap<>();
  private final Map<String, Instant> exchanged = new HashMap<>();
  private final Set<String> typing = new HashSet<>();
  private boolean unlimited;

  FakeFollowers(InstantSource clock) {
    this.clock = clock;
  }

  static boolean isOpenid(String openid) {
    return openid.matches("o[A-Za-z0-9_-]{1,63}");
  }

  synchronized void follow(String openid) {
    following.putIfAbsent(openid, clock.instant());
    gone.remove(openid);
  }

  synchronized void unfollow(String openid) {
    following.remove(openid);
    gone.add(openid);
    windows.remove(openid);
  }

  synchronized void interact(String openid, Trigger trigger) {
    if (trigger == Trigger.FOLLOW) follow(openid);
    var now = clock.instant();
    var window = windows.getOrDefault(openid, Window.CLOSED);
    windows.put(openid, window.with(trigger, now));
    exchanged.put(openid, now);
    typing.remove(openid);
  }

  synchronized void unlimited() {
    unlimited = true;
  }

  synchronized boolean isFollowing(String openid) {
    return following.containsKey(openid) || unlimited && !gone.contains(openid);
  }

  /** Counts one message, or tells why not. */
  synchronized int take(String openid) {
    var window = windows.getOrDefault(openid, Window.CLOSED);
    if (!isFollowing(openid)) return 45015;
    if (!unlimited) {
      if (!window.isOpen(clock.instant())) return 45015;
      if (window.left == 0) return 45047;
      windows.put(openid, new Window(window.end, window.left - 1));
    }
    exchanged.put(openid, clock.instant());
    typing.remove(openid);
    return 0;
  }

  synchronized FakeAnswer type(FakeRequest request) {
    String openid = request.field("touser");
    if (!isOpenid(openid)) return FakeAnswer.error(40003);
    return switch (request.field("command")) {
      case "Typing" -> FakeAnswer.error(startTyping(openid));
      case "CancelTyping" -> {
        typing.remove(openid);
        yield FakeAnswer.ok();
      }
      default -> FakeAnswer.error(45072);
    };
  }

  private int startTyping(String openid) {
    var last = exchanged.getOrDefault(openid, Instant.MIN);
    if (last.isBefore(clock.instant().minus(EXCHANGE))) return 45080;
    return typing.add(openid) ? 0 : 45081;
  }

  synchronized FakeAnswer info(FakeRequest request) {
    String openid = request.parameter("openid");
    if (!isOpenid(openid)) return FakeAnswer.error(40003);
    var info = FakeAnswer.object();
    if (!isFollowing(openid))
      return FakeAnswer.json(info.put("subscribe", 0).put("openid", openid));
    var since = following.getOrDefault(openid, clock.instant());
    info.put("subscribe", 1).put("openid", openid).put("language", "zh_CN");
    info.put("subscribe_time", since.getEpochSecond()).put("unionid", "u" + openid.substring(1));
    info.put("remark", "").put("groupid", 0).putArray("tagid_list");
    info.put("subscribe_scene", "ADD_SCENE_SEARCH").put("qr_scene", 0).put("qr_scene_str", "");
    return FakeAnswer.json(info);
  }
}
