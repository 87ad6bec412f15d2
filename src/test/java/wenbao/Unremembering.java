package wenbao;

import wenbao.answering.Composing;
import wenbao.application.Considering;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.testing.OurData;
import wenbao.understanding.Reading;
import wenbao.understanding.Understanding;

/** {@link OurMind} as it is after a start: no message was read before. */
final class Unremembering {
  private final Reading reading = OurMind.MIND.reading(OurMind.MIND.published());
  private final Considering considering =
      new Considering(() -> reading, OurMind.MIND.knowledge(), new Composing(() -> OurData.NOW));

  Understanding read(String text) {
    return reading.read(text);
  }

  /** What somebody is answered who writes for the first time. */
  Considering.Result answer(String text) {
    var fresh = Conversation.fresh("bench", "suining");
    return considering.consider(text, "suining", Channel.API, fresh, OurData.NOW);
  }
}
