package wenbao.application.knowledge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import wenbao.answering.Told;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Row;

/** Which sides of which items have something that may be told at a bureau. */
final class Coverage {
  /** All but what else one should know: nobody asks for that. */
  static final List<Aspect> ASKED =
      Arrays.stream(Aspect.values()).filter(aspect -> aspect != Aspect.WHOLE).toList();

  private final Catalog catalog;
  private final Bureau bureau;
  private final Told told;

  Coverage(Catalog catalog, Bureau bureau, LocalDate today) {
    this.catalog = catalog;
    this.bureau = bureau;
    this.told = new Told(catalog, bureau, today);
  }

  /** Everything that one applies or asks for; not the label that disclosures are told under. */
  static List<Item> items(Catalog catalog) {
    return catalog.items().values().stream()
        .filter(item -> !item.id().equals(Label.DISCLOSURE))
        .toList();
  }

  /** Whether the bureau's own documents publish it. */
  boolean lists(Item item) {
    return !catalog.rowsFor(item.id(), bureau.id()).isEmpty();
  }

  Has has(Item item, Aspect aspect) {
    return switch (aspect) {
      case OFFICE -> printed(item, row -> !row.office().isEmpty());
      case PHONE -> printed(item, row -> !row.phones().isEmpty());
      case DEADLINE -> printed(item, row -> !row.deadline().isEmpty());
      default -> stated(item, aspect);
    };
  }

  private Has stated(Item item, Aspect aspect) {
    if (!told.own(item, aspect).isEmpty()) return Has.OWN;
    return told.facts(item, aspect).isEmpty() ? Has.NONE : Has.SHARED;
  }

  private Has printed(Item item, Predicate<Row> cell) {
    return catalog.rowsFor(item.id(), bureau.id()).stream().anyMatch(cell) ? Has.PRINTED : Has.NONE;
  }
}
