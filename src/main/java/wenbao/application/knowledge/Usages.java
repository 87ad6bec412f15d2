package wenbao.application.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenbao.application.Knowledge;
import wenbao.domain.Catalog;
import wenbao.domain.Office;
import wenbao.domain.Source;

/** Where a document is used: the way back from the source to what it says. */
public final class Usages {
  private final Knowledge knowledge;

  public Usages(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  public enum Order {
    NAME,
    /** Those that are used most first. */
    USED,
    /** The youngest first; those without a date last. */
    DATE,
    /** Those first that were last compared longest ago. */
    CHECKED
  }

  /**
   * @param words that stand in the names, the number or the issuer, apart by spaces
   */
  public List<Usage> find(String words, Order order) {
    return all().stream()
        .filter(usage -> isMeant(usage.source(), words))
        .sorted(by(order))
        .toList();
  }

  private static boolean isMeant(Source source, String words) {
    String number = source.number() == null ? "" : source.number();
    return Words.allIn(words, source.title(), source.cite(), source.issuer(), number, source.id());
  }

  private static Comparator<Usage> by(Order order) {
    return switch (order) {
      case NAME -> Comparator.comparing(usage -> 0); // as the file stands
      case USED -> Comparator.comparing(Usage::size).reversed();
      case DATE -> Comparator.comparing(Usages::date).reversed();
      case CHECKED -> Comparator.comparing(usage -> usage.source().checked());
    };
  }

  private static String date(Usage usage) {
    return usage.source().date() == null ? "" : usage.source().date();
  }

  public List<Usage> all() {
    var catalog = knowledge.running();
    var facts = Placing.of(catalog);
    return catalog.sources().values().stream().map(s -> usage(s, facts, catalog)).toList();
  }

  public Optional<Usage> of(String source) {
    var catalog = knowledge.running();
    return Optional.ofNullable(catalog.sources().get(source))
        .map(s -> usage(s, Placing.of(catalog), catalog));
  }

  private static Usage usage(Source source, List<Placed> facts, Catalog catalog) {
    String id = source.id();
    return new Usage(
        source,
        facts.stream().filter(f -> f.fact().source().equals(id)).toList(),
        catalog.rows().stream().filter(r -> r.source().equals(id)).toList(),
        offices(catalog).filter(o -> o.source().equals(id)).toList());
  }

  private static Stream<Office> offices(Catalog catalog) {
    return Stream.of(catalog.hotlines(), catalog.emergencies(), catalog.neighbours())
        .flatMap(List::stream);
  }
}
