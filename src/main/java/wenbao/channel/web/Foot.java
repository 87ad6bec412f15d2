package wenbao.channel.web;

import wenbao.domain.Answer;
import wenbao.domain.Wording;

/** What an answer rests on, and when that was last compared. */
final class Foot {
  private Foot() {}

  static String of(Answer answer, Wording wording) {
    String documents = String.join("、", answer.documents());
    return wording.line(
        "foot", "documents", documents, "checked", String.valueOf(answer.checked()));
  }
}
