package wenbao.application.reports;

import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Act;

/**
 * The blind sample and what was said of it. One in a hundred of the answers that we gave ourselves
 * is drawn by a hash, so nobody chooses and everybody sees the same.
 */
public interface Judgements {
  /** The next one of the period that this judge has not judged; in an order that says nothing. */
  Optional<Asked> next(String judge, Period period);

  /** One of the sample; empty for any other. */
  Optional<Asked> sampled(String id);

  Progress progress(String judge, Period period);

  /** False where it is not in the sample. */
  boolean judge(Judgement judgement, Act act);

  /** All that was said of one inquiry. */
  List<Judgement> of(String inquiry);

  /**
   * @param drawn how many the sample of the period holds
   * @param mine how many of them this judge has judged
   */
  record Progress(long drawn, long mine) {}
}
