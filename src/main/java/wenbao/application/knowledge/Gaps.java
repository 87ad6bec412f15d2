package wenbao.application.knowledge;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import wenbao.application.Knowledge;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Item;

/** Counts of each side of how many items something may be told at each bureau. */
public final class Gaps {
  private final Knowledge knowledge;
  private final InstantSource clock;

  public Gaps(Knowledge knowledge, InstantSource clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /** A line for each side, a count in it for each bureau. */
  public record Table(List<Bureau> bureaus, List<Line> lines) {}

  public record Line(Aspect aspect, List<Count> counts) {
    public String name() {
      return Side.name(aspect);
    }
  }

  /**
   * @param shared those of the known that have only what holds for several items alike
   * @param of the items in question
   */
  public record Count(Bureau bureau, int known, int shared, int of) {
    public int missing() {
      return of - known;
    }
  }

  /**
   * @param listed whether only items count that the bureau's own documents publish
   */
  public Table count(boolean listed) {
    var catalog = knowledge.running();
    var bureaus = bureaus(catalog);
    var lines = new ArrayList<Line>();
    for (Aspect aspect : Coverage.ASKED) {
      var counts = bureaus.stream().map(b -> count(catalog, b, aspect, listed)).toList();
      lines.add(new Line(aspect, counts));
    }
    return new Table(bureaus, lines);
  }

  /** Those that serve citizens; the standard catalogue does not. */
  public static List<Bureau> bureaus(Catalog catalog) {
    return catalog.bureaus().values().stream()
        .filter(bureau -> !bureau.id().equals(Bureau.STANDARD))
        .toList();
  }

  private Count count(Catalog catalog, Bureau bureau, Aspect aspect, boolean listed) {
    var coverage = new Coverage(catalog, bureau, Today.of(clock));
    int known = 0;
    int shared = 0;
    int of = 0;
    for (Item item : Coverage.items(catalog)) {
      if (listed && !coverage.lists(item)) continue;
      of++;
      Has has = coverage.has(item, aspect);
      if (has != Has.NONE) known++;
      if (has == Has.SHARED) shared++;
    }
    return new Count(bureau, known, shared, of);
  }
}
