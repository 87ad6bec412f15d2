package wenbao.application.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.StandardComparison.Beyond;
import wenbao.application.knowledge.StandardComparison.Cell;
import wenbao.application.knowledge.StandardComparison.How;
import wenbao.application.knowledge.StandardComparison.Line;
import wenbao.application.knowledge.StandardComparison.Match;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Item;
import wenbao.domain.Row;

/** Compares each bureau's catalogue with the standard one, row by row. */
public final class Compare {
  /** From here on two titles are worth the look of a person; found by looking at ours. */
  private static final double ALIKE = 0.6;

  private final Knowledge knowledge;

  public Compare(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  public StandardComparison compare() {
    var catalog = knowledge.running();
    var bureaus = Gaps.bureaus(catalog);
    var standard = catalog.rowsOf(Bureau.STANDARD);
    var lines = standard.stream().map(row -> line(row, bureaus, catalog)).toList();
    var beyond = bureaus.stream().map(bureau -> beyond(bureau, lines, catalog)).toList();
    return new StandardComparison(bureaus, lines, beyond);
  }

  private static Line line(Row standard, List<Bureau> bureaus, Catalog catalog) {
    return new Line(standard, bureaus.stream().map(b -> cell(standard, b, catalog)).toList());
  }

  private static Cell cell(Row standard, Bureau bureau, Catalog catalog) {
    var matches = new ArrayList<Match>();
    for (Row row : catalog.rowsOf(bureau.id())) {
      how(standard, row, catalog).ifPresent(how -> matches.add(new Match(row, how)));
    }
    var missing =
        standard.items().stream()
            .filter(id -> matches.stream().noneMatch(m -> m.row().items().contains(id)))
            // A family is there when its members are.
            .filter(id -> catalog.rowsFor(id, bureau.id()).isEmpty())
            .map(catalog::item)
            .toList();
    return new Cell(bureau, matches, matches.isEmpty() ? List.<Item>of() : missing);
  }

  private static Optional<How> how(Row standard, Row row, Catalog catalog) {
    if (standard.items().stream().anyMatch(row.items()::contains))
      return Optional.of(How.SAME_ITEM);
    if (!standard.items().isEmpty() && !row.items().isEmpty()) return Optional.empty();
    double alike = Alike.share(standard.title(), row.title());
    if (alike == 1) return Optional.of(How.SAME_TITLE);
    if (alike >= ALIKE) return Optional.of(How.LIKE_TITLE);
    var document = Stream.of(Judging.source(catalog, row.source()).title());
    boolean under =
        Stream.concat(row.path().stream(), document)
            .anyMatch(heading -> Alike.share(standard.title(), heading) >= ALIKE);
    return under ? Optional.of(How.LIKE_HEADING) : Optional.empty();
  }

  private static Beyond beyond(Bureau bureau, List<Line> lines, Catalog catalog) {
    var matched =
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .flatMap(cell -> cell.matches().stream())
            .map(Match::row)
            .toList();
    Stream<Row> rest = catalog.rowsOf(bureau.id()).stream().filter(r -> !matched.contains(r));
    return new Beyond(bureau, rest.toList());
  }
}
