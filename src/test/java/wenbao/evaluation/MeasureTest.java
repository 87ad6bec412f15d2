package wenbao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static wenbao.evaluation.Verdict.ASKED_RIGHT;
import static wenbao.evaluation.Verdict.ASKED_WRONG;
import static wenbao.evaluation.Verdict.SAID_RIGHT;
import static wenbao.evaluation.Verdict.SAID_WRONG;
import static wenbao.evaluation.Verdict.TOLD_RIGHT;
import static wenbao.evaluation.Verdict.TOLD_WRONG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import wenbao.answering.Renderings;
import wenbao.domain.Guess;
import wenbao.domain.Label;

/** Every figure against one counted by hand. */
class MeasureTest {
  private static final Run RUN =
      new Run(Instant.EPOCH, Setup.of("suining"), "small", List.of("q.jsonl"));

  private static final Size SMALL = new Size(1, 60);

  /** Ten messages: six for an item, two for a decision, two that are not ours; one dialogue. */
  private final Figures figures =
      new Measure(RUN)
          .measure(
              List.of(
                  List.of(judged("a", "b-one", "b-one", TOLD_RIGHT, 1, 0.95)),
                  List.of(judged("b", "b-one", "c-two", TOLD_WRONG, 2, 0.91)),
                  List.of(judged("c", "b-one", "c-two", TOLD_WRONG, 0, 0.61)),
                  List.of(judged("d", "c-two", "b-one", ASKED_RIGHT, 3, 0.40)),
                  List.of(judged("e", "c-two", "b-one", ASKED_WRONG, 4, 0.30)),
                  List.of(judged("f", "human", "human", SAID_RIGHT, 1, 0.99)),
                  List.of(judged("g", "not-ours", "b-one", TOLD_WRONG, 0, 0.65)),
                  List.of(
                      judged("h", "c-two", "c-two", TOLD_RIGHT, 1, 0.69),
                      judged("i", "greeting", "unclear", SAID_WRONG, 0, 0.20),
                      judged("j", "not-ours", "greeting", SAID_RIGHT, 1, 0.80))));

  @Test
  void shares() {
    assertThat(figures)
        .extracting(
            Figures::messages,
            Figures::rank1,
            Figures::rank3,
            Figures::toldRight,
            Figures::toldWrong,
            Figures::askedRight,
            Figures::decisionsRight,
            Figures::notOursTold,
            Figures::turns,
            Figures::dialogues)
        .containsExactly(
            10,
            new Share(2, 6), // a h
            new Share(4, 6), // and b d
            new Share(2, 6), // a h
            new Share(3, 10), // b c g
            new Share(1, 6), // d
            new Share(2, 4), // f j of f g i j
            new Share(1, 2), // g of g j
            new Share(2, 3), // h j
            new Share(0, 1));
  }

  @Test
  void verdicts() {
    assertThat(figures.items())
        .isEqualTo(
            new Verdicts(Map.of(TOLD_RIGHT, 2, TOLD_WRONG, 2, ASKED_RIGHT, 1, ASKED_WRONG, 1)));
    assertThat(figures.decisions()).isEqualTo(new Verdicts(Map.of(SAID_RIGHT, 1, SAID_WRONG, 1)));
    assertThat(figures.notOurs()).isEqualTo(new Verdicts(Map.of(TOLD_WRONG, 1, SAID_RIGHT, 1)));
  }

  /** Told: .61 wrong, .65 wrong, .69 right in one bin; .91 wrong, .95 right in another. */
  @Test
  void calibration() {
    var calibration = figures.calibration();
    assertThat(calibration.sure()).isEqualTo(new Share(1, 2));
    assertThat(calibration.bins())
        .extracting(Calibration.Bin::right)
        .containsExactly(new Share(1, 3), new Share(1, 2));
    assertThat(calibration.bins().getFirst().probability()).isEqualTo(0.65, within(1e-9));
    assertThat(calibration.bins().getLast().probability()).isEqualTo(0.93, within(1e-9));
    // (3 × |0.65 − 1/3| + 2 × |0.93 − 1/2|) / 5 = (0.95 + 0.86) / 5
    assertThat(calibration.error()).isEqualTo(0.362, within(1e-9));
  }

  @Test
  void what_the_conversation_answered_was_not_guessed_and_does_not_calibrate() {
    var calibration = Calibration.of(List.of(chosen()));
    assertThat(calibration.bins()).isEmpty();
    assertThat(calibration.error()).isNaN();
    assertThat(calibration.sure()).isEqualTo(new Share(0, 0));
  }

  /** Likeliest guesses for items: a .95 and h .69 right; b .91, c .61, d .40 and e .30 wrong. */
  @Test
  void rejection() {
    assertThat(figures.rejection().points())
        .extracting(p -> "%.2f: %d of %d".formatted(p.from(), p.right().count(), p.right().of()))
        .containsExactly(
            "0.00: 2 of 6",
            "0.10: 2 of 6",
            "0.20: 2 of 6",
            "0.30: 2 of 6",
            "0.40: 2 of 5",
            "0.50: 2 of 4",
            "0.60: 2 of 4",
            "0.70: 1 of 2",
            "0.75: 1 of 2",
            "0.80: 1 of 2",
            "0.85: 1 of 2",
            "0.90: 1 of 2",
            "0.95: 1 of 1",
            "0.98: 0 of 0",
            "0.99: 0 of 0");
    assertThat(figures.rejection().points())
        .allSatisfy(p -> assertThat(p.told()).isEqualTo(new Share(p.right().of(), 6)));
    // told: a b c h
    assertThat(figures.rejection().now())
        .isEqualTo(new Rejection.Point(Double.NaN, new Share(4, 6), new Share(2, 4)));
  }

  @Test
  void only_guessed_items_are_rejected_or_told() {
    var greeted = judged("a", "b-one", "greeting", SAID_WRONG, 0, 0.9);
    assertThat(Rejection.of(List.of(greeted, chosen())).points())
        .allSatisfy(p -> {
          assertThat(p.told()).isEqualTo(new Share(0, 1));
          assertThat(p.right()).isEqualTo(new Share(0, 0));
        });
  }

  @Test
  void tags() {
    var tagged =
        List.of(
            tagged("b-one", TOLD_RIGHT, 1, "real", "dialect"),
            tagged("b-one", TOLD_WRONG, 2, "dialect"),
            tagged("not-ours", TOLD_WRONG, 0, "dialect"),
            tagged("human", SAID_RIGHT, 1, "dialect"),
            tagged("human", SAID_RIGHT, 1));
    assertThat(PerTag.of(tagged))
        .containsExactly(
            new PerTag(
                "dialect",
                4,
                new Share(1, 2),
                new Share(2, 2),
                new Share(1, 2),
                new Share(2, 4),
                new Share(1, 2)),
            new PerTag(
                "real",
                1,
                new Share(1, 1),
                new Share(1, 1),
                new Share(1, 1),
                new Share(0, 1),
                new Share(0, 0)));
  }

  @Test
  void a_probability_of_one_is_in_the_last_bin() {
    var certain = Calibration.of(List.of(judged("a", "b-one", "b-one", TOLD_RIGHT, 1, 1.0)));
    assertThat(certain.bins()).containsExactly(new Calibration.Bin(0.9, 1.0, new Share(1, 1)));
    assertThat(certain.error()).isZero();
  }

  @Test
  void labels() {
    assertThat(figures.labels())
        .containsExactly(
            new PerLabel(id("b-one"), 3, 1, 2, 1, 2),
            new PerLabel(id("c-two"), 3, 1, 2, 2, 0),
            new PerLabel(id("not-ours"), 2, 1, 1, 1, 1),
            new PerLabel(id("greeting"), 1, 0, 0, 0, 0),
            new PerLabel(id("human"), 1, 1, 1, 1, 0));
  }

  @Test
  void confusions() {
    assertThat(figures.confusions())
        .containsExactly(
            new Confusion(id("b-one"), id("c-two"), 2, 2, examples("b", "c")),
            new Confusion(id("not-ours"), id("b-one"), 1, 1, examples("g")),
            new Confusion(id("c-two"), id("b-one"), 1, 0, examples("e")),
            new Confusion(id("greeting"), id("unclear"), 1, 0, examples("i")));
  }

  @Test
  void three_examples_are_enough() {
    var wrong = new ArrayList<Judged>();
    for (String text : "abcde".split("")) {
      wrong.add(judged(text, "b-one", "c-two", TOLD_WRONG, 0, 0.9));
    }
    assertThat(Confusion.of(wrong))
        .containsExactly(new Confusion(id("b-one"), id("c-two"), 5, 5, examples("a", "b", "c")));
  }

  @Test
  void latency_without_the_first_fifty() {
    var all = new ArrayList<Judged>();
    for (int i = 0; i < 50; i++) all.add(took(9_000));
    for (int ms = 1; ms <= 200; ms++) all.add(took(ms));
    Collections.reverse(all.subList(50, 250));
    assertThat(Latency.of(all)).isEqualTo(new Latency(200, 100, 190, 198, 200));
    assertThat(Latency.of(all.subList(0, 51))).isEqualTo(new Latency(1, 200, 200, 200, 200));
    assertThat(figures.latency())
        .isEqualTo(new Latency(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
  }

  @Test
  void sizes() {
    var all = new ArrayList<Judged>();
    for (var size : List.of(new Size(2, 300), new Size(1, 900), new Size(2, 10), new Size(5, 0))) {
      all.add(sized(size));
    }
    assertThat(Sizes.of(all))
        .isEqualTo(new Sizes(new TreeMap<>(Map.of(1, 1, 2, 2, 3, 0, 5, 1)), 900));
    assertThat(Size.of(new Renderings("医保", List.of("保".repeat(70), "保".repeat(71)), "")))
        .isEqualTo(new Size(3, 6));
  }

  private static Judged sized(Size size) {
    return new Judged(
        question("a", "b-one"),
        "a",
        id("b-one"),
        TOLD_RIGHT,
        Optional.empty(),
        1,
        1,
        false,
        0,
        size);
  }

  private static Judged took(int ms) {
    return new Judged(
        question("a", "b-one"),
        "a",
        id("b-one"),
        TOLD_RIGHT,
        Optional.empty(),
        1,
        1,
        false,
        ms * 1_000_000L,
        SMALL);
  }

  /** Answered because of what was said before. */
  private static Judged chosen() {
    var guess = Optional.of(new Guess(id("b-one"), 0.1, "told to"));
    return new Judged(
        question("a", "b-one"), "a", id("b-one"), TOLD_RIGHT, guess, 1, 0.1, true, 0, SMALL);
  }

  private static Judged tagged(String label, Verdict verdict, int rank, String... tags) {
    var question = new Question("q:1", "a", id(label), Set.of(), Set.of(tags));
    return new Judged(
        question, "a", id("b-one"), verdict, Optional.empty(), rank, 0.9, false, 0, SMALL);
  }

  private static Judged judged(
      String text, String label, String answered, Verdict verdict, int rank, double probability) {
    var guess = Optional.of(new Guess(id(answered), probability, "told to"));
    return new Judged(
        question(text, label),
        text,
        id(answered),
        verdict,
        guess,
        rank,
        probability,
        false,
        0,
        SMALL);
  }

  private static Question question(String text, String label) {
    return new Question("q:" + text, text, id(label), Set.of());
  }

  private static List<Confusion.Example> examples(String... texts) {
    return List.of(texts).stream().map(t -> new Confusion.Example("q:" + t, t)).toList();
  }

  private static Label id(String label) {
    return new Label(label);
  }
}
