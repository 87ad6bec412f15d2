package wenbao.application.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Act;
import wenbao.domain.Label;

/** What operators said a message was about. */
public interface Marks {
  /**
   * One inquiry has one mark, the last.
   *
   * @param id the inquiry's
   * @param text masked
   * @param by the user name of who says so
   */
  record Mark(String id, String text, Label label, String by, Instant at) {}

  /** The text of an inquiry as it is stored, masked; empty when there is none any more. */
  Optional<String> text(String inquiry);

  void put(Mark mark, Act act);

  Optional<Mark> find(String inquiry);

  /** Newest first. */
  List<Mark> between(Instant from, Instant to, int most);
}
