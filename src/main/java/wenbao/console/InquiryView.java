package wenbao.console;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wenbao.application.reports.Asked;
import wenbao.application.reports.Judgement;

/**
 * What the page of one inquiry shows.
 *
 * @param judgements none while the reader may still judge it himself, unswayed
 */
public record InquiryView(
    Frame frame, ChineseNames names, Asked asked, List<Asked> around, List<Judgement> judgements) {
  public boolean isShown(Asked other) {
    return other.id().equals(asked.id());
  }

  /** How long the citizen waited for the answer. */
  public Optional<String> took() {
    return asked.answered().map(a -> Times.span(Duration.between(asked.at(), a.at())));
  }

  public static String percent(double probability) {
    return Math.round(probability * 100) + "%";
  }
}
