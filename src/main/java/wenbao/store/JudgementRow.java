package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import wenbao.application.reports.Judgement;
import wenbao.application.reports.Verdict;

/** What one judge said of one inquiry. */
@MappedEntity("judgement")
record JudgementRow(
    @Id String inquiry, String judge, String verdict, String label, long at, long askedAt) {
  Judgement judgement() {
    return new Judgement(
        inquiry, judge, Verdict.of(verdict).orElseThrow(), label, Instant.ofEpochMilli(at));
  }
}
