package wenbao.application.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Topic;

/** Lists every fact of a catalogue once, with the place where it stands. */
final class Placing {
  private final Catalog catalog;
  private final List<Placed> all = new ArrayList<>();

  private Placing(Catalog catalog) {
    this.catalog = catalog;
  }

  static List<Placed> of(Catalog catalog) {
    var placing = new Placing(catalog);
    catalog.items().values().forEach(placing::item);
    catalog.topics().values().forEach(placing::topic);
    return List.copyOf(placing.all);
  }

  private void item(Item item) {
    for (var facts : List.of(item.facts(), item.elsewhere())) {
      facts(facts, false, item.id().value(), item.name(), List.of(item));
    }
  }

  private void topic(Topic topic) {
    var items =
        catalog.items().values().stream().filter(i -> i.shares().contains(topic.id())).toList();
    for (var facts : List.of(topic.facts(), topic.elsewhere())) {
      facts(facts, true, topic.id(), topic.name(), items);
    }
  }

  private void facts(
      Map<Aspect, List<Fact>> facts, boolean topic, String id, String name, List<Item> items) {
    facts.forEach((aspect, here) ->
        here.forEach(fact -> all.add(placed(fact, topic, id, name, aspect, items))));
  }

  private Placed placed(
      Fact fact, boolean topic, String id, String name, Aspect aspect, List<Item> items) {
    var source = Judging.source(catalog, fact.source());
    String holds = fact.place() == null ? Scopes.name(fact.scope(), catalog) : fact.place();
    return new Placed(fact, source, holds, topic, id, name, aspect, items);
  }
}
