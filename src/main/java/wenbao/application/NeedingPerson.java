package wenbao.application;

import java.util.HashSet;
import java.util.Optional;
import wenbao.domain.Answer;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Decision;
import wenbao.domain.Guess;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Outcome;
import wenbao.understanding.Understanding;

/** Says whether somebody should look at what was decided. */
final class NeedingPerson {
  /** When it is less likely than this that what was meant is in the answer, somebody looks. */
  static final double SURE = 0.5;

  private NeedingPerson() {}

  /**
   * @param guessed whether the guesses led to the decision, and not a choice or the last matter
   */
  static Optional<PersonNeeded> why(
      Decision decision, boolean guessed, Understanding u, Answer answer, Catalog catalog) {
    if (decision instanceof Decision.Human(var reason)) {
      boolean notUnderstood = reason.startsWith("not understood");
      return Optional.of(
          notUnderstood ? PersonNeeded.NOT_UNDERSTOOD : PersonNeeded.ASKED_FOR_PERSON);
    }
    boolean unsure =
        answer.label().equals(Label.UNCLEAR)
            || guessed && answersOneMatter(answer) && covered(u, answer, catalog) < SURE;
    return unsure ? Optional.of(PersonNeeded.LOW_CONFIDENCE) : Optional.empty();
  }

  /** Of two matters each is sure. */
  private static boolean answersOneMatter(Answer answer) {
    boolean told = answer.outcome() == Outcome.TOLD || answer.outcome() == Outcome.ASKED;
    return told && answer.second().isEmpty();
  }

  /** How likely it is that what was meant is told, or among what is offered. */
  private static double covered(Understanding u, Answer answer, Catalog catalog) {
    var labels = new HashSet<Label>();
    labels.add(answer.label());
    answer.choices().stream().map(Choice::label).forEach(labels::add);
    if (catalog.isFamily(answer.label())) {
      catalog.members(answer.label()).stream().map(Item::id).forEach(labels::add);
    }
    return u.guesses().stream()
        .filter(guess -> labels.contains(guess.label()))
        .mapToDouble(Guess::score)
        .sum();
  }
}
