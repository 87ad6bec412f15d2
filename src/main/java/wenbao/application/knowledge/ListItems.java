package wenbao.application.knowledge;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenbao.application.Knowledge;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;

/** Lists the items with what is known of each at one bureau. */
public final class ListItems {
  private final Knowledge knowledge;
  private final Conflicts conflicts;
  private final Sayings sayings;
  private final InstantSource clock;

  public ListItems(Knowledge knowledge, Conflicts conflicts, Sayings sayings, InstantSource clock) {
    this.knowledge = knowledge;
    this.conflicts = conflicts;
    this.sayings = sayings;
    this.clock = clock;
  }

  public enum Order {
    NAME,
    GAPS,
    UNVERIFIED,
    CONFLICTS,
    EXAMPLES,
    REVIEW
  }

  /**
   * @param words that stand in the name, apart by spaces
   * @param side only items of which this side is asked about
   * @param missing with a side: only those that have nothing there; else those that have
   * @param listed only those that the bureau's own documents publish
   */
  public record Wanted(
      String words, Optional<Aspect> side, boolean missing, boolean listed, Order order) {}

  /** The sides that a line tells of. */
  public static List<Aspect> sides() {
    return Coverage.ASKED;
  }

  public List<ItemLine> list(Bureau bureau, Wanted wanted) {
    var catalog = knowledge.running();
    var coverage = new Coverage(catalog, bureau, Today.of(clock));
    return Coverage.items(catalog).stream()
        .filter(item -> isWanted(item, wanted, coverage))
        .map(item -> line(item, bureau, coverage, catalog))
        .sorted(by(wanted.order))
        .toList();
  }

  private static boolean isWanted(Item item, Wanted wanted, Coverage coverage) {
    boolean side =
        wanted.side.isEmpty()
            || (coverage.has(item, wanted.side.get()) == Has.NONE) == wanted.missing;
    return side
        && (!wanted.listed || coverage.lists(item))
        && Words.allIn(wanted.words, item.name(), item.also(), item.choice(), item.id().value());
  }

  private ItemLine line(Item item, Bureau bureau, Coverage coverage, Catalog catalog) {
    return new ItemLine(
        item,
        coverage.lists(item),
        Coverage.ASKED.stream().map(aspect -> coverage.has(item, aspect)).toList(),
        (int) facts(item, catalog).filter(f -> f.confidence() == Confidence.C).count(),
        conflicts.of(item.id(), bureau.id()).size(),
        sayings.of(item.id()).map(intent -> intent.examples().size()).orElse(0));
  }

  /** With those that it shares, which are shown on its page too. */
  private static Stream<Fact> facts(Item item, Catalog catalog) {
    var shared = item.shares().stream().map(id -> catalog.topics().get(id).facts());
    return Stream.of(Stream.of(item.facts(), item.elsewhere()), shared)
        .flatMap(maps -> maps)
        .flatMap(sides -> sides.values().stream())
        .flatMap(List::stream);
  }

  private static Comparator<ItemLine> by(Order order) {
    return switch (order) {
      case NAME -> Comparator.comparing(line -> 0); // as the files stand
      case GAPS -> Comparator.comparing(ItemLine::gaps).reversed();
      case UNVERIFIED -> Comparator.comparing(ItemLine::unverified).reversed();
      case CONFLICTS -> Comparator.comparing(ItemLine::conflicts).reversed();
      case EXAMPLES -> Comparator.comparing(ItemLine::examples);
      case REVIEW -> Comparator.comparing(ListItems::reviewBy);
    };
  }

  private static LocalDate reviewBy(ItemLine line) {
    return Optional.ofNullable(line.item().reviewBy()).orElse(LocalDate.MIN);
  }
}
