package wenbao.application;

import java.util.List;
import java.util.regex.Pattern;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.understanding.Understanding;

/** Says how likely a message goes on with the last item, and does not begin another matter. */
final class Continuing {
  /**
   * One for each sign, fitted by greatest likelihood by {@code src/bench/continuing} on the first
   * 215 dialogues of {@code dialogues.jsonl}; the others came later.
   */
  private static final double[] WEIGHTS = {-1.49, 0.34, 2.06, -0.08, 1.09, -0.44, -0.40};

  /** Words that announce another matter. */
  private static final Pattern ANOTHER =
      Pattern.compile("[还再](?:有|问|说)(?:个|一?件|一个)?(?:事|问题|一个|别的)?|另外|对了|换个|顺便|又想起|重来|别的事");

  private static final Pattern ASKS =
      Pattern.compile("吗|么|嘛|呢|[不没]得?[?？。]?$|怎|咋|哪|谁|多|几|啥|什么|能|可以|得行|要不要|是不是|有没有|[?？]");

  private Continuing() {}

  /**
   * @param u the message read by itself
   * @param relatives the last item, its family and the family's members
   */
  static double probability(Understanding u, List<Label> relatives) {
    double z = 0;
    double[] signs = signs(u, relatives);
    for (int i = 0; i < signs.length; i++) z += WEIGHTS[i] * signs[i];
    return 1 / (1 + Math.exp(-z));
  }

  /**
   * What speaks for it or against it: 1, the length in tens of characters, whether a side is asked
   * about, whether another matter is announced, whether anything is asked; and, read by itself, the
   * odds of the likeliest decision and of the relatives together.
   */
  static double[] signs(Understanding u, List<Label> relatives) {
    double related =
        u.guesses().stream()
            .filter(g -> relatives.contains(g.label()))
            .mapToDouble(Guess::score)
            .sum();
    double decision =
        u.guesses().stream()
            .filter(g -> g.label().isDecision() && !g.label().equals(Label.UNCLEAR))
            .mapToDouble(Guess::score)
            .max()
            .orElse(0);
    return new double[] {
      1,
      u.text().length() / 10.0,
      u.aspects().isEmpty() ? 0 : 1,
      ANOTHER.matcher(u.text()).find() ? 1 : 0,
      ASKS.matcher(u.text()).find() ? 1 : 0,
      odds(decision),
      odds(related)
    };
  }

  /** Logarithmic; what is as good as certain counts no more than what is nearly so. */
  private static double odds(double p) {
    return Math.log((p + 0.01) / (1.01 - p));
  }
}
