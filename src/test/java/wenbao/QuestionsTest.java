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
import wenbao.evaluation.Setup;
import wenbao.evaluation.Share;
import wenbao.testing.OurData;

/**
 * How well sentences are understood that nobody taught. Figures are printed and sentences are not:
 * those of the frozen files are read by nobody who changes the service.
 *
 * <p>A floor goes up with the change that earned it, and down only with a reason in the commit.
 */
class QuestionsTest {
  /** Of the rows of both files, so many have their own label in first place, but for one. */
  private static final Map<String, Integer> FLOORS =
      floors(
          """
          abuse,                     36
          account-data,              34
          account-withdrawal,        19
          agreement-resumption,      18
          agreement-suspension,      17
          benefit-standards,         14
          chronic-disease,           17
          complaint,                 19
          contact-phone-change,      18
          designated-institutions,   19
          designation,               17
          disclosure,                19
          e-credential,              19
          emergency,                 43
          employee-change,           9
          employee-enrollment,       17
          employer-nonpayment,       18
          enrollment,                16
          family-planning-medical,   18
          family-sharing,            18
          fraud-report,              16
          greeting,                  36
          hospital-designation,      17
          human,                     37
          information-change,        19
          inpatient-reimbursement,   17
          institution-change,        17
          institution-settlement,    19
          lump-sum-payment,          16
          maternity,                 19
          maternity-allowance,       17
          maternity-medical,         18
          medical-aid,               19
          neighbour,                 51
          outpatient-reimbursement,  18
          personal-record-query,     16
          pharmacy-designation,      19
          prenatal-checkup,          18
          reimbursement,             17
          remote-care,               19
          remote-institutions,       18
          remote-longterm,           17
          remote-referral,           19
          remote-retiree,            18
          remote-temporary,          16
          remote-worker,             16
          resident-change,           18
          resident-enrollment,       18
          retirement,                18
          service-prices,            18
          special-drug,              19
          transfer,                  15
          unclear,                   34
          unit-change,               18
          unit-enrollment,           18
          unit-record-query,         16
          """);

  private static final List<String> FILES =
      List.of("learn.tsv", "frozen.tsv", "dialogues.jsonl", "frozen-dialogues.jsonl");

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
          learn.tsv,              rank-1,          181
          learn.tsv,              rank-3,          191
          learn.tsv,              told-right,      132
          learn.tsv,              decisions-right, 45
          frozen.tsv,             rank-1,          715
          frozen.tsv,             rank-3,          763
          frozen.tsv,             told-right,      520
          frozen.tsv,             decisions-right, 232
          frozen.tsv,             sure-and-right,  500
          dialogues.jsonl,        turns,           211
          dialogues.jsonl,        dialogues,       52
          frozen-dialogues.jsonl, turns,           173
          frozen-dialogues.jsonl, dialogues,       37
          """)
  void stays_above_its_floor(String file, String figure, int floor) {
    Share share = share(FIGURES.get(file), figure);
    System.out.printf("%-22s %-16s %s floor %d%n", file, figure, said(share), floor);
    assertThat(share.count())
        .as("%s %s of %d", file, figure, share.of())
        .isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # file,          figure,        at most
          learn.tsv,              told-wrong,    3
          learn.tsv,              not-ours-told, 1
          frozen.tsv,             told-wrong,    20
          frozen.tsv,             not-ours-told, 8
          dialogues.jsonl,        told-wrong,    9
          frozen-dialogues.jsonl, told-wrong,    10
          """)
  void stays_below_its_ceiling(String file, String figure, int most) {
    Share share = share(FIGURES.get(file), figure);
    System.out.printf("%-22s %-16s %s at most %d%n", file, figure, said(share), most);
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
    return evaluating.evaluate(List.of(path), Setup.of("suining"), progress -> {});
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
