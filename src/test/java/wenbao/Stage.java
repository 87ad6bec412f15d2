package wenbao;

import java.nio.file.Path;
import java.util.List;
import wenbao.evaluation.Question;
import wenbao.evaluation.ReadQuestions;
import wenbao.understanding.Reading;
import wenbao.understanding.Step;
import wenbao.understanding.Understanding;

/**
 * One step, and what reaches it when {@code learn.tsv} is read.
 *
 * @param before each message as the steps before it leave it
 */
record Stage(Step step, List<Understanding> before) {
  /** Nothing was learned from them, so that each must be understood. */
  static final List<String> MESSAGES =
      ReadQuestions.of(List.of(Path.of("src/test/resources/questions/learn.tsv"))).stream()
          .flatMap(exchange -> exchange.turns().stream())
          .map(Question::text)
          .toList();

  /**
   * A step that remembers no message.
   *
   * @param name of its class
   */
  static Stage of(String name) {
    var steps = OurMind.MIND.steps(OurMind.MIND.published());
    var names = steps.stream().map(step -> step.getClass().getSimpleName()).toList();
    int at = names.indexOf(name);
    var upToIt = new Reading(steps.subList(0, at).toArray(Step[]::new));
    return new Stage(steps.get(at), MESSAGES.stream().map(upToIt::read).toList());
  }
}
