package wenbao.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;

/** Which facts of an item a citizen of a bureau is told on a day. */
public final class Told {
  /** How many facts of one side an answer has room for; the desk shows which ones wait behind. */
  public static final int MOST_FACTS = 4;

  /** The sides that tell an item as a whole; only where all are empty, its notes are told. */
  public static final List<Aspect> BEFORE_NOTES =
      List.of(
          Aspect.ELIGIBILITY,
          Aspect.PROCESS,
          Aspect.MATERIALS,
          Aspect.TIME,
          Aspect.CHANNEL,
          Aspect.AMOUNT);

  private final Catalog catalog;
  private final Bureau bureau;
  private final LocalDate today;

  public Told(Catalog catalog, Bureau bureau, LocalDate today) {
    this.catalog = catalog;
    this.bureau = bureau;
    this.today = today;
  }

  /** The item's own facts; those of the topics it shares only where it has none. */
  public List<Fact> facts(Item item, Aspect aspect) {
    var own = own(item, aspect);
    if (!own.isEmpty()) return own;
    var shared = new ArrayList<Fact>();
    for (String topic : item.shares()) {
      shared.addAll(inForce(catalog.topics().get(topic).facts().getOrDefault(aspect, List.of())));
    }
    return shared;
  }

  /** Without what it shares with other items. */
  public List<Fact> own(Item item, Aspect aspect) {
    return inForce(item.facts().getOrDefault(aspect, List.of()));
  }

  /** What other cities do, one fact each city. */
  public List<Fact> elsewhere(Item item, Aspect aspect) {
    var places = new HashMap<String, Fact>();
    return item.elsewhere().getOrDefault(aspect, List.of()).stream()
        .filter(f -> f.confidence() != Confidence.C)
        .filter(f -> places.putIfAbsent(String.valueOf(f.place()), f) == null)
        .toList();
  }

  private List<Fact> inForce(List<Fact> facts) {
    Map<String, LocalDate> latest = new HashMap<>();
    for (Fact f : facts) {
      if (f.about() != null && f.from() != null && !f.from().isAfter(today)) {
        latest.merge(f.about(), f.from(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return facts.stream()
        .filter(f -> f.confidence() != Confidence.C && bureau.covers(f.scope()))
        .filter(f -> f.from() == null || !f.from().isAfter(today))
        .filter(
            f -> f.about() == null || f.from() == null || f.from().equals(latest.get(f.about())))
        .toList();
  }
}
