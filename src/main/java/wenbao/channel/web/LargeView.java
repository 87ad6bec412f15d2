package wenbao.channel.web;

import java.time.LocalDate;
import java.util.List;
import wenbao.domain.Bureau;
import wenbao.domain.Wording;

/**
 * The page of an answer in large type.
 *
 * @param ask where one can ask on
 * @param until the last day on which the page opens
 */
public record LargeView(
    Bureau bureau, String ask, List<LargeAnswer> answers, LocalDate until, Wording wording) {
  public boolean isTwo() {
    return answers.size() > 1;
  }

  /** What stands above the first or the second of two matters. */
  public String which(LargeAnswer answer) {
    return wording.line(answer.equals(answers.getFirst()) ? "first-matter" : "second-matter");
  }
}
