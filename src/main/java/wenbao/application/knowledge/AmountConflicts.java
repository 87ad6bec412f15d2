package wenbao.application.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import wenbao.application.knowledge.Conflict.Kind;
import wenbao.application.knowledge.Conflict.Version;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Topic;

/** Finds facts about the same amount that a citizen of a bureau may be told and that differ. */
final class AmountConflicts {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private final Catalog catalog;
  private final Bureau bureau;
  private final LocalDate today;

  AmountConflicts(Catalog catalog, Bureau bureau, LocalDate today) {
    this.catalog = catalog;
    this.bureau = bureau;
    this.today = today;
  }

  private record Amount(String about, String scope) {}

  private record Held(Fact fact, String place, List<Item> items) {}

  List<Conflict> all() {
    var amounts = new LinkedHashMap<Amount, List<Held>>();
    for (Item item : catalog.items().values()) {
      collect(item.facts(), item.name(), List.of(item), amounts);
    }
    for (Topic topic : catalog.topics().values()) {
      var items = catalog.items().values().stream().filter(i -> i.shares().contains(topic.id()));
      collect(topic.facts(), topic.name(), items.toList(), amounts);
    }
    var conflicts = new ArrayList<Conflict>();
    amounts.forEach((amount, held) -> {
      var current = current(held);
      if (differ(current)) conflicts.add(conflict(amount.about, current));
    });
    return conflicts;
  }

  private void collect(
      Map<Aspect, List<Fact>> facts,
      String name,
      List<Item> items,
      Map<Amount, List<Held>> amounts) {
    facts.forEach((aspect, here) -> {
      for (Fact fact : here) {
        if (fact.about() == null || !mayBeTold(fact)) continue;
        amounts
            .computeIfAbsent(new Amount(fact.about(), fact.scope()), a -> new ArrayList<>())
            .add(new Held(fact, name + "·" + Side.name(aspect), items));
      }
    });
  }

  private boolean mayBeTold(Fact fact) {
    return fact.confidence() != Confidence.C
        && bureau.covers(fact.scope())
        && (fact.from() == null || !fact.from().isAfter(today));
  }

  /**
   * An earlier amount in the same place is replaced by the later one; elsewhere it still stands.
   */
  private static List<Held> current(List<Held> held) {
    return held.stream()
        .filter(one ->
            held.stream()
                .noneMatch(other ->
                    other.place.equals(one.place)
                        && one.fact.from() != null
                        && other.fact.from() != null
                        && other.fact.from().isAfter(one.fact.from())))
        .toList();
  }

  /** The same said in other words is no conflict; other numbers are. */
  private static boolean differ(List<Held> held) {
    return held.stream().map(h -> numbers(h.fact.text())).distinct().count() > 1;
  }

  private static Set<String> numbers(String text) {
    var numbers = new TreeSet<String>();
    var found = NUMBER.matcher(text);
    while (found.find()) numbers.add(found.group().replaceFirst("^0+(?=[0-9])", ""));
    return numbers.isEmpty() ? Set.of(text) : numbers;
  }

  private Conflict conflict(String about, List<Held> held) {
    var items = new LinkedHashSet<Item>();
    var versions = new ArrayList<Version>();
    for (Held one : held) {
      items.addAll(one.items);
      var source = Judging.source(catalog, one.fact.source());
      versions.add(new Version(source, one.fact.text(), List.of(), List.of(one.place)));
    }
    return new Conflict(Kind.AMOUNT, bureau, about, List.copyOf(items), versions);
  }
}
