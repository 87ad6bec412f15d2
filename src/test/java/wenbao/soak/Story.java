package wenbao.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wenbao.channel.wechat.FakeWeChatApi.Sent;

/** What a citizen has seen of one message so far; of several threads one at a time. */
final class Story {
  /** How a message ended. */
  enum Outcome {
    PASSIVE,
    LATER,
    FAULT,
    LOST,
    DOUBLED
  }

  final Message message;
  final Instant left;
  private @Nullable Pushed pushed;
  private final List<Sent> later = new ArrayList<>();

  Story(Message message, Instant left) {
    this.message = message;
    this.left = left;
  }

  void ended(Pushed pushed) {
    this.pushed = pushed;
  }

  void said(Sent sent) {
    later.add(sent);
  }

  private int seen() {
    return (pushed == null ? 0 : pushed.shown().size()) + later.size();
  }

  /** Whether nothing is to come any more, as far as we can know. */
  boolean isOver() {
    return pushed != null && (seen() > 0 || !pushed.reached());
  }

  /**
   * A message that met nobody is not lost: WeChat says that the account is out of order, and the
   * citizen knows.
   *
   * @param apologies what the service says when it could not answer
   */
  Outcome outcome(Set<String> apologies) {
    if (seen() > 1) return Outcome.DOUBLED;
    if (pushed == null) return Outcome.LOST;
    if (seen() == 0) return pushed.reached() ? Outcome.LOST : Outcome.FAULT;
    if (pushed.fault() != null || isSorry(apologies)) return Outcome.FAULT;
    return later.isEmpty() ? Outcome.PASSIVE : Outcome.LATER;
  }

  private boolean isSorry(Set<String> apologies) {
    return pushed != null && pushed.shown().stream().anyMatch(apologies::contains)
        || later.stream().map(Sent::text).anyMatch(apologies::contains);
  }

  int deliveries() {
    return pushed == null ? 0 : pushed.deliveries();
  }

  /** From when it left until the citizen read the answer. */
  Duration waited() {
    if (!later.isEmpty()) return Duration.between(left, later.getFirst().at());
    return pushed == null ? Duration.ZERO : pushed.took();
  }

  Instant answered() {
    return left.plus(waited());
  }

  @Override
  public String toString() {
    return "第 %d 条%s%s：送了 %d 次，当场 %d 个回复，随后 %s 毫秒%s"
        .formatted(
            message.number(),
            message.slow() ? "（慢）" : "",
            message.repeated() ? "（同时两次）" : "",
            deliveries(),
            pushed == null ? 0 : pushed.shown().size(),
            later.stream().map(sent -> Duration.between(left, sent.at()).toMillis()).toList(),
            pushed == null || pushed.fault() == null ? "" : "，" + pushed.fault());
  }
}
