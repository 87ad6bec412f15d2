package wenbao;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import wenbao.evaluation.Evaluating;
import wenbao.evaluation.Figures;
import wenbao.evaluation.PerLabel;
import wenbao.evaluation.Share;
import wenbao.testing.OurData;

/**
 * How well sentences are understood that nobody taught. Figures are printed and sentences are not:
 * those of {@code frozen.tsv} are read by nobody who changes the service.
 *
 * <p>A floor goes up with the change that earned it, and down only with a reason in the commit.
 */
class QuestionsTest {
  /** Of the rows of both files, so many have their own label in first place, but for one. */
  private static final Map<String, Integer> FLOORS =
      floors(
          """
          abuse,                     14
          account-data,              16
          account-withdrawal,        9
          agreement-resumption,      9
          agreement-suspension,      9
          benefit-standards,         9
          chronic-disease,           10
          complaint,                 9
          contact-phone-change,      10
          designated-institutions,   11
          designation,               9
          disclosure,                11
          e-credential,              11
          emergency,                 19
          employee-change,           6
          employee-enrollment,       8
          employer-nonpayment,       10
          enrollment,                8
          family-planning-medical,   10
          family-sharing,            11
          fraud-report,              10
          greeting,                  15
          hospital-designation,      10
          human,                     17
          information-change,        11
          inpatient-reimbursement,   11
          institution-change,        11
          institution-settlement,    11
          lump-sum-payment,          7
          maternity,                 11
          maternity-allowance,       11
          maternity-medical,         10
          medical-aid,               10
          neighbour,                 20
          outpatient-reimbursement,  11
          personal-record-query,     8
          pharmacy-designation,      10
          prenatal-checkup,          9
          reimbursement,             11
          remote-care,               11
          remote-institutions,       11
          remote-longterm,           10
          remote-referral,           11
          remote-retiree,            11
          remote-temporary,          10
          remote-worker,             10
          resident-change,           10
          resident-enrollment,       10
          retirement,                11
          service-prices,            10
          special-drug,              10
          transfer,                  6
          unclear,                   15
          unit-change,               11
          unit-enrollment,           9
          unit-record-query,         9
          """);

  private static final List<String> FILES = List.of("learn.tsv", "frozen.tsv", "dialogues.jsonl");

  private static final Map<String, Figures> FIGURES = new HashMap<>();

  @BeforeAll
  static void evaluate() {
    for (String file : FILES) FIGURES.put(file, evaluate(file));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # file,          figure,          floor
          learn.tsv,       rank-1,          177
          learn.tsv,       rank-3,          190
          learn.tsv,       told-right,      150
          learn.tsv,       decisions-right, 43
          frozen.tsv,      rank-1,          355
          frozen.tsv,      rank-3,          379
          frozen.tsv,      told-right,      300
          frozen.tsv,      decisions-right, 78
          frozen.tsv,      sure-and-right,  243
          dialogues.jsonl, turns,           67
          dialogues.jsonl, dialogues,       12
          """)
  void stays_above_its_floor(String file, String figure, int floor) {
    Share share = share(FIGURES.get(file), figure);
    System.out.printf("%-16s %-16s %s floor %d%n", file, figure, said(share), floor);
    assertThat(share.count())
        .as("%s %s of %d", file, figure, share.of())
        .isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # file,          figure,        at most
          learn.tsv,       told-wrong,    9
          learn.tsv,       not-ours-told, 3
          frozen.tsv,      told-wrong,    19
          frozen.tsv,      not-ours-told, 6
          dialogues.jsonl, told-wrong,    8
          """)
  void stays_below_its_ceiling(String file, String figure, int most) {
    Share share = share(FIGURES.get(file), figure);
    System.out.printf("%-16s %-16s %s at most %d%n", file, figure, said(share), most);
    assertThat(share.count()).as("%s %s of %d", file, figure, share.of()).isLessThanOrEqualTo(most);
  }

  /** Of what is told with nine tenths of certainty, nine tenths are right. */
  @ParameterizedTest
  @FieldSource("FILES")
  void is_as_sure_as_it_may_be(String file) {
    assertThat(FIGURES.get(file).calibration().sure().value()).as(file).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void each_label() {
    var found = new TreeMap<String, Share>();
    for (String file : List.of("learn.tsv", "frozen.tsv")) {
      for (PerLabel label : FIGURES.get(file).labels()) {
        found.merge(label.label().value(), new Share(label.rank1(), label.n()), QuestionsTest::sum);
      }
    }
    found.forEach((label, share) ->
        System.out.printf("%-26s %s floor %d%n", label, said(share), FLOORS.get(label)));
    assertThat(found.keySet()).as("every label has a floor").isEqualTo(FLOORS.keySet());
    String below =
        found.entrySet().stream()
            .filter(e -> e.getValue().count() < FLOORS.get(e.getKey()))
            .map(e -> e.getKey() + " " + said(e.getValue()) + " floor " + FLOORS.get(e.getKey()))
            .collect(joining("\n"));
    assertThat(below).as("labels below their floor").isEmpty();
  }

  private static Share share(Figures figures, String figure) {
    return switch (figure) {
      case "rank-1" -> figures.rank1();
      case "rank-3" -> figures.rank3();
      case "told-right" -> figures.toldRight();
      case "told-wrong" -> figures.toldWrong();
      case "decisions-right" -> figures.decisionsRight();
      case "not-ours-told" -> notOursTold(figures);
      case "sure-and-right" -> figures.calibration().sure();
      case "turns" -> figures.turns();
      case "dialogues" -> figures.dialogues();
      default -> throw new IllegalArgumentException(figure);
    };
  }

  /** The ones that we must not answer: told an item, where a decision would be right. */
  private static Share notOursTold(Figures figures) {
    return figures.labels().stream()
        .filter(l -> l.label().isDecision())
        .map(l -> new Share(l.toldWrong(), l.n()))
        .reduce(new Share(0, 0), QuestionsTest::sum);
  }

  private static Share sum(Share one, Share other) {
    return new Share(one.count() + other.count(), one.of() + other.of());
  }

  private static String said(Share share) {
    return "%3d of %3d".formatted(share.count(), share.of());
  }

  private static Figures evaluate(String file) {
    var evaluating =
        new Evaluating(
            OurMind.MIND.considering(),
            OurMind.MIND.knowledge(),
            () -> OurData.NOW,
            System::nanoTime);
    var path = Path.of("src/test/resources/questions", file);
    return evaluating.evaluate(List.of(path), "suining", progress -> {});
  }

  private static Map<String, Integer> floors(String table) {
    return table
        .lines()
        .map(line -> line.split(","))
        .collect(
            toMap(
                cells -> cells[0].strip(),
                cells -> Integer.valueOf(cells[1].strip()),
                (one, other) -> one,
                TreeMap::new));
  }
}
