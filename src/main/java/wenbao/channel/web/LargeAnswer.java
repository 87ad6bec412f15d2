package wenbao.channel.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Item;
import wenbao.domain.Row;

/**
 * One matter in large type.
 *
 * @param title the official name
 * @param also how people call it; may be empty
 * @param sections what was asked about first
 * @param callFirst whether the telephone is what was asked about
 * @param foot what it rests on; may be empty
 */
public record LargeAnswer(
    String title,
    String also,
    List<Section> sections,
    List<Call> calls,
    boolean callFirst,
    String foot) {
  static List<LargeAnswer> both(Answer answer, Catalog catalog) {
    return Stream.concat(Stream.of(answer), answer.second().stream())
        .map(a -> of(a, catalog))
        .toList();
  }

  private static LargeAnswer of(Answer answer, Catalog catalog) {
    Item item = catalog.item(answer.label());
    var row = answer.row().filter(Row::isDisclosure);
    var sections = Section.of(answer);
    return new LargeAnswer(
        row.map(Row::title).orElse(item.name()),
        row.isPresent() ? "" : item.also(),
        sections.stream()
            .filter(s -> calls(s, answer).isEmpty())
            .sorted(Comparator.comparing(s -> !s.asked()))
            .toList(),
        sections.stream()
            .flatMap(s -> calls(s, answer).stream())
            .map(call -> call.named(catalog.hotlines()))
            .toList(),
        answer.aspects().contains(Aspect.PHONE),
        answer.documents().isEmpty() ? "" : Foot.of(answer, catalog.wording()));
  }

  /** Of a section of numbers; none where one of its fields says anything else. */
  private static List<Call> calls(Section section, Answer answer) {
    var calls =
        section.fields().stream()
            .map(f -> f.aspect() == Aspect.PHONE ? Call.of(f, answer.bureau()) : List.<Call>of())
            .toList();
    return calls.stream().anyMatch(List::isEmpty)
        ? List.of()
        : calls.stream().flatMap(List::stream).toList();
  }
}
