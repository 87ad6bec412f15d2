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
          abuse,                     60
          account-data,              64
          account-withdrawal,        27
          agreement-resumption,      26
          agreement-suspension,      26
          benefit-standards,         20
          chronic-disease,           26
          complaint,                 26
          contact-phone-change,      26
          designated-institutions,   27
          designation,               26
          disclosure,                27
          e-credential,              26
          emergency,                 70
          employee-change,           26
          employee-enrollment,       23
          employer-nonpayment,       25
          enrollment,                26
          family-planning-medical,   27
          family-sharing,            26
          fraud-report,              27
          greeting,                  52
          hospital-designation,      26
          human,                     59
          information-change,        26
          inpatient-reimbursement,   25
          institution-change,        26
          institution-settlement,    27
          lump-sum-payment,          23
          maternity,                 27
          maternity-allowance,       24
          maternity-medical,         26
          medical-aid,               26
          neighbour,                 100
          outpatient-reimbursement,  27
          personal-record-query,     25
          pharmacy-designation,      26
          prenatal-checkup,          26
          reimbursement,             26
          remote-care,               26
          remote-institutions,       27
          remote-longterm,           24
          remote-referral,           27
          remote-retiree,            25
          remote-temporary,          26
          remote-worker,             25
          resident-change,           26
          resident-enrollment,       24
          retirement,                27
          service-prices,            26
          special-drug,              26
          transfer,                  24
          unclear,                   59
          unit-change,               25
          unit-enrollment,           26
          unit-record-query,         25
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
          learn.tsv,              rank-1,          920
          learn.tsv,              rank-3,          968
          learn.tsv,              told-right,      735
          learn.tsv,              decisions-right, 288
          frozen.tsv,             rank-1,          364
          frozen.tsv,             rank-3,          382
          frozen.tsv,             told-right,      280
          frozen.tsv,             decisions-right, 172
          frozen.tsv,             sure-and-right,  272
          dialogues.jsonl,        turns,           808
          dialogues.jsonl,        dialogues,       205
          frozen-dialogues.jsonl, turns,           134
          frozen-dialogues.jsonl, dialogues,       39
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
          learn.tsv,              told-wrong,    17
          learn.tsv,              not-ours-told, 9
          frozen.tsv,             told-wrong,    6
          frozen.tsv,             not-ours-told, 4
          dialogues.jsonl,        told-wrong,    46
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
