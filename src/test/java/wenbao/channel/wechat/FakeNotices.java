package wenbao.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.channel.wechat.FakeWeChatApi.Notice;

/** Accepts and keeps what is sent by template, with or without the citizen's subscription. */
final class FakeNotices {
  private static final Duration SAME = Duration.ofMinutes(10);
  private static final Map<String, Integer> LONGEST = Map.of("thing", 20, "character_string", 32);

  private final FakeFollowers followers;
  private final InstantSource clock;
  private final List<Notice> notices = new ArrayList<>();
  private long lastId = 200228331;
  private boolean msgidInBizsend;

  FakeNotices(FakeFollowers followers, InstantSource clock) {
    this.followers = followers;
    this.clock = clock;
  }

  synchronized void msgidInBizsend() {
    msgidInBizsend = true;
  }

  synchronized FakeAnswer template(FakeRequest request) {
    var refused = refuse(request, 43004);
    if (refused.isPresent()) return refused.get();
    var before = sameAs(request.field("client_msg_id"));
    return withId(before.orElseGet(() -> keep(request)).msgid());
  }

  synchronized FakeAnswer bizsend(FakeRequest request) {
    var refused = refuse(request, 43101);
    if (refused.isPresent()) return refused.get();
    var notice = keep(request);
    return msgidInBizsend ? withId(notice.msgid()) : FakeAnswer.ok();
  }

  private static FakeAnswer withId(long msgid) {
    var ok = FakeAnswer.object().put("errcode", 0).put("errmsg", "ok");
    return FakeAnswer.json(ok.put("msgid", msgid));
  }

  private Optional<FakeAnswer> refuse(FakeRequest request, int notFollowing) {
    String openid = request.field("touser");
    if (!FakeFollowers.isOpenid(openid)) return Optional.of(FakeAnswer.error(40003));
    if (!request.field("template_id").matches("[\\w-]{1,64}"))
      return Optional.of(FakeAnswer.error(40037));
    if (!followers.isFollowing(openid)) return Optional.of(FakeAnswer.error(notFollowing));
    return request.json().path("data").properties().stream()
        .filter(entry -> isWrong(entry.getKey(), entry.getValue().path("value")))
        .findFirst()
        .map(e -> "argument invalid! data." + e.getKey() + ".value invalid")
        .map(text -> FakeAnswer.error(47003, text));
  }

  private static boolean isWrong(String name, JsonNode value) {
    if (!value.isTextual() || value.textValue().isBlank()) return true;
    String text = value.textValue();
    int longest = LONGEST.getOrDefault(name.replaceFirst("\\d+$", ""), Integer.MAX_VALUE);
    return text.codePointCount(0, text.length()) > longest;
  }

  private Optional<Notice> sameAs(String clientMsgId) {
    var since = clock.instant().minus(SAME);
    return notices.stream()
        .filter(n -> !clientMsgId.isEmpty() && n.at().isAfter(since))
        .filter(n -> n.body().path("client_msg_id").asText().equals(clientMsgId))
        .findFirst();
  }

  private Notice keep(FakeRequest request) {
    var notice =
        new Notice(
            request.path(),
            ++lastId,
            request.field("touser"),
            request.field("template_id"),
            request.json(),
            clock.instant());
    notices.add(notice);
    return notice;
  }

  synchronized List<Notice> notices() {
    return List.copyOf(notices);
  }

  synchronized void forget() {
    notices.clear();
  }
}
