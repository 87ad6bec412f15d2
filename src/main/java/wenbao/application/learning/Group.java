package wenbao.application.learning;

import java.util.List;
import java.util.Optional;
import wenbao.domain.Label;

/**
 * Messages that mean the same.
 *
 * @param id of the first of them
 * @param times how often they were asked together
 * @param lines most often asked first
 * @param suggested what operators say it is about, else what the service would guess
 */
public record Group(String id, long times, List<Line> lines, Optional<Label> suggested) {
  /**
   * One of them.
   *
   * @param marked what an operator said it is about, and who
   */
  public record Line(Asked.Message message, Optional<Marks.Mark> marked) {
    public String text() {
      return message.text();
    }
  }
}
