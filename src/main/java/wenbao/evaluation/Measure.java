package wenbao.evaluation;

import java.util.List;
import wenbao.evaluation.Question.Kind;

/** Counts what was judged. */
final class Measure {
  private final Run run;

  Measure(Run run) {
    this.run = run;
  }

  /**
   * @param exchanges in the order of the files
   */
  Figures measure(List<List<Judged>> exchanges) {
    var all = exchanges.stream().flatMap(List::stream).toList();
    var items = of(Kind.ITEM, all);
    var dialogues = exchanges.stream().filter(e -> e.size() > 1).toList();
    var turns = dialogues.stream().flatMap(List::stream).toList();
    return new Figures(
        run,
        Share.of(items, j -> j.within(1)),
        Share.of(items, j -> j.within(3)),
        Verdicts.of(items),
        Verdicts.of(of(Kind.DECISION, all)),
        Verdicts.of(of(Kind.NOT_OURS, all)),
        Calibration.of(all),
        Rejection.of(all),
        PerLabel.of(all),
        PerTag.of(all),
        Confusion.of(all),
        Latency.of(all),
        Sizes.of(all),
        Share.of(turns, Judged::right),
        Share.of(dialogues, d -> d.stream().allMatch(Judged::right)));
  }

  private static List<Judged> of(Kind kind, List<Judged> all) {
    return all.stream().filter(j -> j.question().kind() == kind).toList();
  }
}
