package wenbao.channel.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.answering.Renderings;
import wenbao.application.Answering;
import wenbao.application.Considered;
import wenbao.application.Incoming;
import wenbao.application.Replied;
import wenbao.domain.Answer;
import wenbao.domain.Guess;
import wenbao.understanding.Understanding;

/** Answers a few messages as the service would, and keeps what it was given. */
class FakeAnswering implements Answering {
  final List<Incoming> asked = new ArrayList<>();
  private final Map<String, Replied> stored = new LinkedHashMap<>();
  private int busy;

  /** The next calls find the message in the hands of somebody else. */
  void busyFor(int calls) {
    busy = calls;
  }

  @Override
  public synchronized Optional<Replied> answer(Incoming incoming) {
    if (busy-- > 0) return Optional.empty();
    asked.add(incoming);
    if (incoming.text().contains("出错")) {
      throw new IllegalStateException("value too long: 身份证 510902199001011234");
    }
    var first = stored.get(incoming.key());
    if (first != null) {
      return Optional.of(new Replied(first.inquiry(), first.text(), Optional.empty()));
    }
    var replied = reply(incoming, Answers.to(incoming.text()));
    stored.put(incoming.key(), replied);
    return Optional.of(replied);
  }

  private Replied reply(Incoming incoming, Answer answer) {
    var understanding =
        Understanding.of(incoming.text())
            .withGuesses(List.of(new Guess(answer.label(), 0.94, "LikelyIntents")));
    String text = Answers.text(answer);
    var renderings = new Renderings(text, List.of("【遂宁医保】" + text), text);
    return new Replied(
        "01J" + asked.size(), text, Optional.of(new Considered(understanding, answer, renderings)));
  }
}
