package wenbao.application.reports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

  public record Read(Asked inquiry, List<Asked> around, List<Judgement> judgements) {}

  public Optional<Read> read(String id) {
    return inquiries
        .find(id)
        .map(found -> new Read(found, inquiries.around(id, AROUND, MOST), judgements.of(id)));
  }
}
