package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wenbao.application.PersonNeeded;
import wenbao.domain.Label;

/**
 * How many of the questions that we know how to read are shown to a person all the same. Everybody
 * who is shown takes the time of an operator, and everybody who is not may have a wrong answer.
 */
class UnsureTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/questions/learn.tsv");

  @Test
  void few_are_shown_that_are_clear_and_many_that_are_not() throws IOException {
    var rows =
        Files.readAllLines(QUESTIONS).stream()
            .filter(line -> !line.startsWith("#") && line.contains("\t"))
            .map(line -> line.split("\t"))
            .toList();
    var clear = rows.stream().filter(row -> !new Label(row[1]).isDecision()).toList();
    var unclear = rows.stream().filter(row -> row[1].equals("unclear")).toList();
    double shownOfClear = shown(clear);
    double shownOfUnclear = shown(unclear);
    System.out.printf(
        "shown to a person: %.3f of %d clear questions, %.3f of %d unclear ones%n",
        shownOfClear, clear.size(), shownOfUnclear, unclear.size());
    assertThat(shownOfClear).isLessThan(0.1);
    assertThat(shownOfUnclear).isGreaterThan(0.5);
  }

  private static double shown(List<String[]> rows) {
    long shown =
        rows.stream()
            .map(row -> OurMind.ask(row[0], "suining").person())
            .filter(Optional.of(PersonNeeded.LOW_CONFIDENCE)::equals)
            .count();
    return (double) shown / rows.size();
  }
}
