package wenbao.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wenbao.application.reports.Asked;
import wenbao.application.reports.Inquiries.Replied;
import wenbao.application.reports.Judgement;
import wenbao.application.staff.Right;

/**
 * What the page of one inquiry shows.
 *
 * @param because why it was answered so; may be empty
 * @param members how colleagues call whoever has this user name
 * @param judgements none while the reader may still judge it himself, unswayed
 */
public record InquiryView(
    Frame frame,
    ChineseNames names,
    Asked asked,
    List<Asked> around,
    List<Replied> replies,
    List<Judgement> judgements,
    String because,
    UnaryOperator<String> members) {
  /** What persons wrote between this one of those around and the next. */
  public List<Replied> repliesAfter(Asked turn) {
    int next = around.indexOf(turn) + 1;
    var until = next < around.size() ? around.get(next).at() : Instant.MAX;
    return replies.stream()
        .filter(r -> !r.at().isBefore(turn.at()) && r.at().isBefore(until))
        .toList();
  }

  public boolean isShown(Asked other) {
    return other.id().equals(asked.id());
  }

  /** Whether this reader may go on with the citizen himself. */
  public boolean mayTakeUp() {
    boolean writable = asked.channel().equals("wechat") || asked.channel().equals("sms");
    return writable && !asked.text().isEmpty() && frame.member().may(Right.CONVERSE);
  }

  /** How long the citizen waited for the answer. */
  public Optional<String> took() {
    return asked
        .answered()
        .map(a -> Duration.between(asked.at(), a.at()))
        .map(d -> d.toSeconds() < 10 ? "%.1f秒".formatted(d.toMillis() / 1000.0) : Written.span(d));
  }
}
