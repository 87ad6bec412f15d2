package wenbao.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is printed and written down.
 *
 * @param without the same questions read without embeddings, where somebody asked for that
 * @param since what changed since the last saved run, where there is one
 */
public record Report(Figures figures, Optional<Figures> without, Optional<Difference> since) {
  static Report of(Figures figures) {
    return new Report(figures, Optional.empty(), Optional.empty());
  }

  /** The one that counts, then the other. */
  public List<Figures> runs() {
    return Stream.concat(Stream.of(figures), without.stream()).toList();
  }

  /** What changed in one figure; nothing where there is no earlier run. */
  public Change change(Headline now) {
    return since.map(d -> d.change(now)).orElse(new Change("", Change.Good.NEITHER));
  }

  /** Empty where only one run was made. */
  public List<Comparison.Line> compared() {
    return without.map(words -> new Comparison(figures, words).lines()).orElse(List.of());
  }
}
