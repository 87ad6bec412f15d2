package wenbao.domain;

import java.util.List;
import java.util.Optional;

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
    Optional<Answer> second) {}
