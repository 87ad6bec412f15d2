package wenbao.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said to the citizen, before it is fitted to a channel. Every digit in it stands in a
 * published field, but for the numbers of the choices.
 *
 * @param label the item or the decision
 * @param row the published row it rests on
 * @param opening the line that says what it is about
 * @param fields the asked ones first
 * @param question the line above the choices
 * @param documents what it rests on, as the foot names it
 * @param checked the day on which the oldest of them was last compared; null where there is none
 * @param second the second matter of the same message
 */
public record Answer(
    Outcome outcome,
    Label label,
    Bureau bureau,
    Optional<Row> row,
    List<Aspect> aspects,
    String opening,
    List<Field> fields,
    String question,
    List<Choice> choices,
    List<String> documents,
    @Nullable LocalDate checked,
    Optional<Answer> second) {

  public Answer withFields(List<Field> fields) {
    return new Answer(
        outcome, label, bureau, row, aspects, opening, fields, question, choices, documents,
        checked, second);
  }

  public Answer withSecond(Optional<Answer> second) {
    return new Answer(
        outcome, label, bureau, row, aspects, opening, fields, question, choices, documents,
        checked, second);
  }

  /** The same, its choices numbered from here on: two answers stand in one message. */
  public Answer withChoicesFrom(int number) {
    var renumbered = new ArrayList<Choice>();
    for (Choice c : choices) {
      renumbered.add(new Choice(number + renumbered.size(), c.label(), c.name(), c.aspects()));
    }
    return new Answer(
        outcome,
        label,
        bureau,
        row,
        aspects,
        opening,
        fields,
        question,
        renumbered,
        documents,
        checked,
        second);
  }
}
