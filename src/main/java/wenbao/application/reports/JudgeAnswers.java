package wenbao.application.reports;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import wenbao.application.reports.Judgements.Progress;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;

/** Gives a judge answers of the blind sample one by one, and keeps what is said of them. */
public final class JudgeAnswers {
  private static final int DAYS = 30;

  /** A conversation is over after that; what was said before it explains nothing. */
  private static final Duration BEFORE = Duration.ofMinutes(30);

  private final Judgements judgements;
  private final Inquiries inquiries;
  private final InstantSource clock;

  public JudgeAnswers(Judgements judgements, Inquiries inquiries, InstantSource clock) {
    this.judgements = judgements;
    this.inquiries = inquiries;
    this.clock = clock;
  }

  /**
   * @param before what the same person asked just before it: 「那娃儿呢」 means nothing alone
   */
  public record Shown(Asked inquiry, Optional<Asked> before) {}

  public Optional<Shown> next(Acting acting) {
    acting.need(Right.JUDGE);
    return judgements.next(acting.member().username(), period()).map(this::withBefore);
  }

  /** For a judge who wants to think again. */
  public Optional<Shown> again(String id, Acting acting) {
    acting.need(Right.JUDGE);
    return judgements.sampled(id).map(this::withBefore);
  }

  public Progress progress(Acting acting) {
    return judgements.progress(acting.member().username(), period());
  }

  /**
   * @param label of a wrong one; may be empty
   * @return false where it is not in the sample
   */
  public boolean judge(String id, Verdict verdict, String label, Acting acting) {
    acting.need(Right.JUDGE);
    var now = clock.instant();
    String right = verdict == Verdict.WRONG ? label : "";
    var act = acting.act(now, "answer-judged", id, detail(verdict, right));
    var said = new Judgement(id, acting.member().username(), verdict, right, now);
    return judgements.judge(said, act);
  }

  private Shown withBefore(Asked inquiry) {
    var around = inquiries.around(inquiry.id(), BEFORE, 1);
    var first = around.stream().findFirst().filter(one -> !one.id().equals(inquiry.id()));
    return new Shown(inquiry, first.filter(one -> !one.at().isAfter(inquiry.at())));
  }

  private Period period() {
    return Period.lastDays(DAYS, clock.instant());
  }

  private static String detail(Verdict verdict, String label) {
    return switch (verdict) {
      case RIGHT -> "对";
      case WRONG -> label.isEmpty() ? "不对" : "不对，应该是 " + label;
      case CANNOT_SAY -> "说不准";
    };
  }
}
