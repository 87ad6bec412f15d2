package wenbao.channel.wechat;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What concerns the account as a whole, and the files it was sent. */
final class FakeAccount {
  private static final int CLEARED_A_MONTH = 10;
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final FakeTokens tokens;
  private final InstantSource clock;
  private final Map<String, byte[]> media = new HashMap<>();
  private final Map<YearMonth, Integer> cleared = new HashMap<>();
  private List<String> callbackIps = List.of("127.0.0.1", "101.226.103.0/25");

  FakeAccount(FakeTokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  synchronized void callbackIps(String... ips) {
    callbackIps = List.of(ips);
  }

  synchronized FakeAnswer callbackIps() {
    return ips(callbackIps);
  }

  FakeAnswer apiIps() {
    return ips(List.of("101.89.47.18"));
  }

  private static FakeAnswer ips(List<String> ips) {
    var answer = FakeAnswer.object();
    ips.forEach(answer.putArray("ip_list")::add);
    return FakeAnswer.json(answer);
  }

  FakeAnswer check(FakeRequest request) {
    String action = request.field("action");
    var answer = FakeAnswer.object();
    if (!action.equals("ping")) {
      answer.putArray("dns").addObject().put("ip", "101.89.47.18").put("real_operator", "UNICOM");
    }
    if (!action.equals("dns")) {
      answer
          .putArray("ping")
          .addObject()
          .put("ip", "101.89.47.18")
          .put("from_operator", "UNICOM")
          .put("package_loss", "0%")
          .put("time", "23.0ms");
    }
    return FakeAnswer.json(answer);
  }

  synchronized FakeAnswer clearQuota(FakeRequest request) {
    if (!request.field("appid").equals(FakeWeChatApi.APP)) return FakeAnswer.error(40013);
    var month = YearMonth.from(clock.instant().atZone(BEIJING));
    if (cleared.merge(month, 1, Integer::sum) > CLEARED_A_MONTH) return FakeAnswer.error(48006);
    tokens.clearQuota();
    return FakeAnswer.ok();
  }

  synchronized void media(String id, byte[] content) {
    media.put(id, content);
  }

  synchronized FakeAnswer media(FakeRequest request) {
    String id = request.parameter("media_id");
    byte[] content = media.get(id);
    return content == null
        ? FakeAnswer.error(40007)
        : FakeAnswer.file("audio/amr", id + ".amr", content);
  }
}
