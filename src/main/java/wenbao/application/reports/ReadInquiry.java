package wenbao.application.reports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wenbao.application.reports.Inquiries.Replied;

/** Shows one inquiry, what the same person asked before and after it, and what judges said. */
public final class ReadInquiry {
  private static final Duration AROUND = Duration.ofHours(24);
  private static final int MOST = 10;

  private final Inquiries inquiries;
  private final Judgements judgements;

  public ReadInquiry(Inquiries inquiries, Judgements judgements) {
    this.inquiries = inquiries;
    this.judgements = judgements;
  }

  /**
   * @param around in the order of time, with the inquiry itself among them
   * @param replies of persons, in the order of time
   */
  public record Read(
      Asked inquiry, List<Asked> around, List<Replied> replies, List<Judgement> judgements) {}

  public Optional<Read> read(String id) {
    return inquiries
        .find(id)
        .map(found ->
            new Read(
                found,
                inquiries.around(id, AROUND, MOST),
                inquiries.replies(id, AROUND),
                judgements.of(id)));
  }
}
