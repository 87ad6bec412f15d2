package wenbao.channel.web;

import java.util.Optional;
import wenbao.domain.Answer;
import wenbao.domain.Bureau;
import wenbao.domain.Wording;

/**
 * A question and its answer as the page shows them.
 *
 * @param asked in the citizen's words
 * @param answer empty where only the text of the first time is left
 * @param key the token of the next message
 * @param address where the buttons of the choices go
 */
public record Turn(
    String asked,
    Optional<Answer> answer,
    String text,
    Bureau bureau,
    String key,
    String address,
    Wording wording) {
  public String foot(Answer answer) {
    return Foot.of(answer, wording);
  }
}
