package wenbao;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Outcome;
import wenbao.domain.Phone;
import wenbao.domain.Row;

/** Whoever writes the title of a published row gets what that row prints. */
class EveryRowTest {
  private static final List<Row> ROWS = OurMind.MIND.knowledge().running().rows();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # document,         rows
          suining-catalogue,  61
          dazhou-catalogue,   26
          guyuan-catalogue,   27
          standard-catalogue, 20
          suining-powers,     9
          """)
  void none_is_missing(String document, int rows) {
    assertThat(ROWS).filteredOn(r -> r.catalogue().equals(document)).hasSize(rows);
  }

  @Test
  void each_comes_back_by_its_title() {
    var misses = new ArrayList<String>();
    for (Row row : ROWS) misses.addAll(missing(row));
    assertThat(misses).as("%d of %d rows", misses.size(), ROWS.size()).isEmpty();
  }

  private static List<String> missing(Row row) {
    Answer answer = OurMind.ask(title(row), row.bureau()).considered().answer();
    var missing = new ArrayList<String>();
    if (!Set.of(Outcome.TOLD, Outcome.ASKED).contains(answer.outcome())) {
      missing.add(answer.outcome().id());
    }
    if (!answer.row().equals(Optional.of(row))) {
      missing.add("row " + answer.row().map(EveryRowTest::name).orElse("none"));
    }
    // Where two documents disagree, each office stands beside its own number.
    var responsible = List.of(Aspect.OFFICE, Aspect.PHONE);
    if (!has(answer, responsible, row.office())) missing.add("office " + row.office());
    for (Phone phone : row.phones()) {
      if (!has(answer, List.of(Aspect.PHONE), phone.dial())) missing.add("phone " + phone.dial());
    }
    if (!has(answer, List.of(Aspect.DEADLINE), row.deadline())) {
      missing.add("deadline " + row.deadline());
    }
    return missing.isEmpty() ? List.of() : List.of(name(row) + ": " + String.join("; ", missing));
  }

  /** Two rows of one document may have the same title; the heading before it tells them apart. */
  private static String title(Row row) {
    var same =
        ROWS.stream()
            .filter(r -> r.catalogue().equals(row.catalogue()))
            .collect(groupingBy(Row::title))
            .get(row.title());
    return same.size() == 1 || row.path().isEmpty()
        ? row.title()
        : row.path().getLast() + " " + row.title();
  }

  private static boolean has(Answer answer, List<Aspect> aspects, String text) {
    return text.isEmpty()
        || answer.fields().stream()
            .anyMatch(f -> aspects.contains(f.aspect()) && f.text().contains(text));
  }

  private static String name(Row row) {
    return row.catalogue() + ":" + row.line() + " " + row.title();
  }
}
