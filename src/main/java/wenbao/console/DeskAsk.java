package wenbao.console;

import java.util.Optional;
import wenbao.application.desk.LookUp;
import wenbao.domain.Aspect;
import wenbao.domain.Label;

/**
 * What is asked at the desk.
 *
 * @param text what was typed so far
 * @param item what the operator took instead of the likeliest
 * @param side the only side of it
 */
public record DeskAsk(String text, String bureau, Optional<Label> item, Optional<Aspect> side) {
  boolean isEmpty() {
    return text.isEmpty() && item.isEmpty();
  }

  LookUp.Question question() {
    return new LookUp.Question(text, bureau, item, side);
  }
}
