package wenbao;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenbao.answering.Composing;
import wenbao.answering.Rendering;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Item;
import wenbao.domain.Segments;

/** Makes every reply once and complains of those that do not fit a channel. */
final class CheckReplies {
  private static final int MOST_SEGMENTS = 2;
  private static final int MOST_BYTES = 1800;

  private final Catalog catalog;
  private final Rendering rendering = new Rendering();
  private final List<String> complaints = new ArrayList<>();

  CheckReplies(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @throws IllegalArgumentException with every complaint
   */
  void check(Instant now) {
    var composing = new Composing(() -> now);
    for (Bureau bureau : catalog.bureaus().values()) {
      for (Item item : catalog.items().values()) {
        check(composing, bureau, item, List.of());
        for (Aspect aspect : Aspect.values()) {
          if (aspect != Aspect.DEADLINE) check(composing, bureau, item, List.of(aspect));
        }
      }
    }
    if (!complaints.isEmpty()) throw new IllegalArgumentException(String.join("\n错误 ", complaints));
  }

  private void check(Composing composing, Bureau bureau, Item item, List<Aspect> aspects) {
    var tell = new Tell(item.id(), aspects, Optional.empty());
    var reply = rendering.render(composing.compose(tell, "", bureau, catalog), catalog);
    String where = "knowledge/items/%s.yml: %s %s ".formatted(item.id(), bureau.id(), aspects);
    for (String sms : reply.sms()) {
      int segments = Segments.of(sms).size();
      if (segments > MOST_SEGMENTS) {
        complaints.add(
            where + "短信有 %d 段，最多 %d 段；给排在前面的事实写短一点的 short".formatted(segments, MOST_SEGMENTS));
      }
    }
    int bytes = reply.wechat().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      complaints.add(where + "微信回复有 %d 字节，最多 %d；把 text 写短一点".formatted(bytes, MOST_BYTES));
    }
  }
}
