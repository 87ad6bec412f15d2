package wenbao.application.knowledge;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenbao.application.Knowledge;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Row;
import wenbao.testing.SmallCatalog;

/** The small catalogue with a few things changed. */
final class Few {
  static final String SOURCE = "suining-catalogue";

  private Few() {}

  static Fact fact(String text, Confidence confidence, String scope) {
    return new Fact(text, null, SOURCE, confidence, scope, null, null, null);
  }

  static Fact dated(String text, String about, String from) {
    return new Fact(
        text, null, SOURCE, Confidence.A, "suining", null, about, LocalDate.parse(from));
  }

  static Item with(Item item, Aspect aspect, Fact... facts) {
    var changed = new EnumMap<Aspect, List<Fact>>(item.facts());
    changed.put(aspect, List.of(facts));
    return new Item(
        item.id(),
        item.name(),
        item.also(),
        item.choice(),
        item.family(),
        changed,
        Map.of(),
        item.shares(),
        item.reviewBy());
  }

  static ItemFacts see(Item item) {
    var knowledge = new Knowledge(catalog(SmallCatalog.make().rows(), item));
    return SeeItemTest.see(knowledge).see(item.id(), "suining").orElseThrow();
  }

  static Catalog catalog(List<Row> rows, Item... changed) {
    var small = SmallCatalog.make();
    var items = new LinkedHashMap<>(small.items());
    for (Item item : changed) items.put(item.id(), item);
    return new Catalog(
        "few",
        items,
        small.topics(),
        rows,
        small.sources(),
        small.bureaus(),
        small.neighbours(),
        small.emergencies(),
        small.hotlines(),
        small.wording());
  }
}
