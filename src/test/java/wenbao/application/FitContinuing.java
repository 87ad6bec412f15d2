package wenbao.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import wenbao.domain.Catalog;
import wenbao.domain.Label;
import wenbao.evaluation.Exchange;
import wenbao.evaluation.Question;
import wenbao.understanding.Reading;
import wenbao.understanding.Understanding;

/**
 * Fits the weights of {@link Continuing}: those under which the right labels are likeliest when the
 * message's own reading and its reading after the last item's name are mixed.
 */
public final class FitContinuing {
  private static final int ROUNDS = 20_000;
  private static final double RATE = 0.05;
  private static final double L2 = 0.002;

  /** A message after an item: its signs, and what each reading gives the right labels. */
  private record Case(double[] signs, double after, double alone) {}

  private final Reading reading;
  private final Catalog catalog;
  private final List<Case> cases = new ArrayList<>();

  public FitContinuing(Reading reading, Catalog catalog) {
    this.reading = reading;
    this.catalog = catalog;
  }

  /** Takes the messages of a dialogue that come after an item, as if all before were understood. */
  public void add(Exchange dialogue) {
    Label last = null;
    for (Question turn : dialogue.turns()) {
      if (last != null) add(turn, last);
      boolean item = catalog.items().containsKey(turn.label());
      boolean disturbs = turn.label().isDecision() && !Remembering.PASSING.contains(turn.label());
      if (item) last = turn.label();
      else if (disturbs && !turn.label().equals(Label.UNCLEAR)) last = null;
    }
  }

  private void add(Question turn, Label last) {
    var alone = reading.read(turn.text());
    var relatives = InContext.relatives(last, catalog);
    boolean related = relatives.contains(alone.best().orElseThrow().label());
    if (alone.certain() || !related && InContext.standsAlone(alone, false)) return;
    var after = reading.read(catalog.item(last).choice() + "，" + turn.text());
    double[] signs = Continuing.signs(alone, relatives);
    cases.add(new Case(signs, right(after, turn), right(alone, turn)));
  }

  private static double right(Understanding u, Question turn) {
    return 1e-4
        + u.guesses().stream()
            .filter(g -> turn.accepts(g.label()))
            .mapToDouble(g -> g.score())
            .sum();
  }

  /** The weights, ready to be copied. */
  public String fit() {
    double[] weights = new double[cases.getFirst().signs.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] uphill = new double[weights.length];
      for (Case c : cases) {
        double goesOn = sigmoid(c.signs, weights);
        double likely = goesOn * c.after + (1 - goesOn) * c.alone;
        double slope = goesOn * (1 - goesOn) * (c.after - c.alone) / likely;
        for (int i = 0; i < uphill.length; i++) uphill[i] += slope * c.signs[i] / cases.size();
      }
      for (int i = 0; i < weights.length; i++) weights[i] += RATE * (uphill[i] - L2 * weights[i]);
    }
    return cases.size() + " messages: " + written(weights);
  }

  private static double sigmoid(double[] signs, double[] weights) {
    double z = 0;
    for (int i = 0; i < signs.length; i++) z += weights[i] * signs[i];
    return 1 / (1 + Math.exp(-z));
  }

  private static String written(double[] weights) {
    return Arrays.stream(weights)
        .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w))
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }
}
