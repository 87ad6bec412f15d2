package wenbao.application.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.answering.Told;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Source;
import wenbao.domain.Topic;

/** Says of each fact whether a citizen of a bureau is told it. What is told, {@link Told} knows. */
final class Judging {
  private final Catalog catalog;
  private final Bureau bureau;
  private final LocalDate today;
  private final Told told;

  Judging(Catalog catalog, Bureau bureau, LocalDate today) {
    this.catalog = catalog;
    this.bureau = bureau;
    this.today = today;
    this.told = new Told(catalog, bureau, today);
  }

  /** Every side of the item under which something stands: its own, what it shares, elsewhere. */
  List<Side> sides(Item item) {
    var sides = new ArrayList<Side>();
    for (Aspect aspect : Aspect.values()) {
      var side = side(item, aspect);
      if (!side.facts().isEmpty()) sides.add(side);
    }
    return sides;
  }

  Side side(Item item, Aspect aspect) {
    var telling = told.facts(item, aspect);
    boolean last = aspect == Aspect.WHOLE && saysSomethingElse(item);
    boolean ownIsTold = !told.own(item, aspect).isEmpty();
    var stated = new ArrayList<Stated>();
    for (Fact fact : at(item.facts(), aspect)) {
      stated.add(stated(fact, Optional.empty(), standing(fact, telling, last)));
    }
    for (String id : item.shares()) {
      var topic = catalog.topics().get(id);
      for (Fact fact : at(topic.facts(), aspect)) {
        var standing = standing(fact, telling, last);
        boolean covered = ownIsTold && standing == Standing.REPLACED;
        stated.add(stated(fact, Optional.of(topic), covered ? Standing.COVERED : standing));
      }
    }
    for (Fact fact : at(item.elsewhere(), aspect)) {
      stated.add(stated(fact, Optional.empty(), standing(fact, telling, last)));
    }
    return new Side(aspect, stated);
  }

  /** Then an answer about the whole item leaves out what else there is to know. */
  private boolean saysSomethingElse(Item item) {
    return Told.BEFORE_NOTES.stream().anyMatch(aspect -> !told.facts(item, aspect).isEmpty());
  }

  private Standing standing(Fact fact, List<Fact> telling, boolean last) {
    if (fact.confidence() == Confidence.C) return Standing.UNVERIFIED;
    if (fact.scope().equals(Fact.OTHER_CITY)) return Standing.ELSEWHERE;
    if (!bureau.covers(fact.scope())) return Standing.NOT_OURS;
    if (fact.from() != null && fact.from().isAfter(today)) return Standing.NOT_YET;
    int at = telling.indexOf(fact);
    if (at < 0) return Standing.REPLACED;
    if (last) return Standing.LAST_RESORT;
    return at < Told.MOST_FACTS ? Standing.TOLD : Standing.BEHIND;
  }

  private Stated stated(Fact fact, Optional<Topic> topic, Standing standing) {
    String holds = fact.place() == null ? Scopes.name(fact.scope(), catalog) : fact.place();
    return new Stated(fact, source(catalog, fact.source()), holds, topic, standing);
  }

  /** The content check lets no fact in without one; the tests' small catalogue is not checked. */
  static Source source(Catalog catalog, String id) {
    Source source = catalog.sources().get(id);
    if (source == null) throw new IllegalArgumentException("no source " + id);
    return source;
  }

  private static List<Fact> at(Map<Aspect, List<Fact>> facts, Aspect aspect) {
    return facts.getOrDefault(aspect, List.of());
  }
}
