package wenbao.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The headline figures of two runs of the same questions, side by side.
 *
 * @param with the run with embeddings
 * @param without the run by words alone
 */
public record Comparison(Figures with, Figures without) {
  /**
   * One figure.
   *
   * @param gain what the embeddings are worth
   */
  public record Line(Headline with, Headline without, Change gain) {}

  public List<Line> lines() {
    var all = Headline.of(with);
    var words = Headline.of(without);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < all.size(); i++) {
      var gain = Change.of(all.get(i), words.get(i).number());
      lines.add(new Line(all.get(i), words.get(i), gain));
    }
    return lines;
  }
}
