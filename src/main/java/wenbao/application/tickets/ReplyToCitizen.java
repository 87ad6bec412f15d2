package wenbao.application.tickets;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wenbao.application.Knowledge;
import wenbao.application.ShortMessages;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.domain.Channel;
import wenbao.domain.Segments;
import wenbao.understanding.HidePersonalData;

/** Sends what an operator writes. */
public final class ReplyToCitizen {
  /** As WeChat lets through; a Chinese character is three. */
  static final int MOST_BYTES = 1800;

  static final int MOST_SEGMENTS = 3;

  private final Tickets tickets;
  private final Replies replies;
  private final ShortMessages shortMessages;
  private final Knowledge knowledge;
  private final Supplier<String> ids;
  private final Consumer<Channel> wake;
  private final InstantSource clock;

  /**
   * @param ids new ids, growing with time
   * @param wake tells whoever sends that there is something to send
   */
  public ReplyToCitizen(
      Tickets tickets,
      Replies replies,
      ShortMessages shortMessages,
      Knowledge knowledge,
      Supplier<String> ids,
      Consumer<Channel> wake,
      InstantSource clock) {
    this.tickets = tickets;
    this.replies = replies;
    this.shortMessages = shortMessages;
    this.knowledge = knowledge;
    this.ids = ids;
    this.wake = wake;
    this.clock = clock;
  }

  /**
   * A reply before it is sent.
   *
   * @param sent as the citizen would read it; empty where it cannot be sent
   * @param segments short messages that it costs; 0 on other channels
   * @param wrong why it cannot be sent, in Chinese
   */
  public record Preview(String sent, int segments, Optional<String> wrong) {}

  public Preview preview(Ticket ticket, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) return new Preview("", 0, Optional.of("还没有写回复。"));
    return ticket.channel() == Channel.SMS ? sms(ticket, stripped) : pushed(stripped);
  }

  private static Preview pushed(String text) {
    int over = text.getBytes(StandardCharsets.UTF_8).length - MOST_BYTES;
    return over > 0
        ? new Preview("", 0, Optional.of("太长了，请删去大约 " + (over + 2) / 3 + " 个字，或者分两次发。"))
        : new Preview(text, 0, Optional.empty());
  }

  private Preview sms(Ticket ticket, String text) {
    String signature = "【" + knowledge.running().bureau(ticket.bureau()).shortName() + "】";
    String whole = text.startsWith(signature) ? text : signature + text;
    int segments = Segments.of(whole).size();
    if (segments > MOST_SEGMENTS) {
      int over = whole.length() - Segments.room(MOST_SEGMENTS);
      return new Preview("", segments, Optional.of("作为短信太长了，请删去 " + over + " 个字，或者分两次发。"));
    }
    return shortMessages.of(ticket.account(), whole).stream()
        .findFirst()
        .map(sent -> new Preview(sent, segments, Optional.empty()))
        .orElseGet(() -> new Preview("", segments, Optional.of(FILED_ONLY)));
  }

  private static final String FILED_ONLY = "这条短信线路只能发报备过的内容，自己写的发不出去。请改用电话联系市民。";

  /** What came of sending. */
  public sealed interface Sending {
    /**
     * @param before whether this form was sent before, so that nothing was sent now
     */
    record Sent(boolean before) implements Sending {}

    /**
     * @param why a Chinese sentence for the operator
     */
    record No(String why) implements Sending {}
  }

  /**
   * @param key names the form that was filled in: sent twice, it is one reply
   * @param seen {@link Ticket#writtenAt} as the page had it: what came later still waits for a
   *     reply
   */
  public Sending send(String id, String key, String text, Instant seen, Acting acting) {
    acting.need(Right.CONVERSE);
    var ticket = tickets.find(id);
    if (ticket.isEmpty()) return new Sending.No("没有这个会话，可能已经过期删除了。");
    var preview = preview(ticket.get(), text);
    if (preview.wrong().isPresent()) return new Sending.No(preview.wrong().get());
    if (key.isBlank()) return new Sending.No("这一页过时了，请重新打开再发。");
    return put(ticket.get(), key, preview.sent(), seen, acting);
  }

  private Sending put(Ticket ticket, String key, String sent, Instant seen, Acting acting) {
    var now = clock.instant();
    String kept = HidePersonalData.hide(sent);
    String me = acting.member().username();
    var reply = new Replies.Reply(ids.get(), ticket.id(), key, me, kept, sent, seen, now);
    return switch (replies.put(reply, acting.act(now, "ticket-replied", ticket.id()))) {
      case DONE -> {
        wake.accept(ticket.channel());
        yield new Sending.Sent(false);
      }
      case BEFORE -> new Sending.Sent(true);
      case NOT_HELD -> new Sending.No("这个会话现在不在您手里，这条回复没有发出去。");
      case OPTED_OUT -> new Sending.No("这位市民退订了短信，只能在他又来问的时候回答他。");
    };
  }
}
