package wenbao.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenbao.domain.Aspect;
import wenbao.domain.Fact;

/** Reads the facts of an item or a topic, under the sides that they answer. */
final class ReadFacts {
  /** The sides an item may have facts under, as one list of keys. */
  static final String SIDES =
      String.join(" ", Stream.of(Aspect.values()).map(ReadFacts::key).toList());

  private static final Form FORM =
      Form.of("text source confidence scope", "short place about from");
  private static final Form ELSEWHERE = Form.of("", SIDES);
  private static final int SMS_LINE = 30;

  private final Known known;
  private final Complaints complaints;
  private final Values values;

  ReadFacts(Known known, Complaints complaints) {
    this.known = known;
    this.complaints = complaints;
    this.values = new Values(complaints);
  }

  /** What holds here. */
  Map<Aspect, List<Fact>> here(Block block) {
    return sides(block, false);
  }

  /** What holds in other cities, told only under their names. */
  Map<Aspect, List<Fact>> elsewhere(Block block) {
    return block.block("elsewhere").map(b -> sides(b.allow(ELSEWHERE), true)).orElse(Map.of());
  }

  private Map<Aspect, List<Fact>> sides(Block block, boolean elsewhere) {
    var sides = new EnumMap<Aspect, List<Fact>>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      String key = key(aspect);
      if (block.has(key)) sides.put(aspect, facts(block.blocks(key), elsewhere));
    }
    return Collections.unmodifiableMap(sides);
  }

  private List<Fact> facts(List<Block> blocks, boolean elsewhere) {
    var facts = new ArrayList<Fact>();
    var firsts = new HashMap<Object, Place>();
    for (Block block : blocks) {
      Fact fact = fact(block.allow(FORM));
      complainOfPlace(block, fact, elsewhere);
      if (fact.about() != null) warnOfConflict(block, fact, firsts);
      facts.add(fact);
    }
    return List.copyOf(facts);
  }

  private Fact fact(Block block) {
    return new Fact(
        block.text("text"),
        values.atMost(SMS_LINE, block, "short"),
        values.reference(block, "source", known.sources().keySet(), "sources.yml"),
        values.confidence(block),
        values.oneOf(block, "scope", known.scopes()),
        values.orNull(block, "place"),
        values.orNull(block, "about"),
        values.date(block, "from"));
  }

  /** Another city's rule must never be told as ours. */
  private void complainOfPlace(Block block, Fact fact, boolean elsewhere) {
    boolean others = fact.scope().equals(Fact.OTHER_CITY);
    if (others && !elsewhere) {
      complaints.stop(block.place("scope"), "外地的事实（other-city）只能放在 elsewhere 下面");
    }
    if (!others && elsewhere && block.has("scope")) {
      complaints.stop(block.place("scope"), "elsewhere 下面只放外地的事实，要写 scope: other-city");
    }
    if (elsewhere && !block.has("place")) {
      complaints.stop(block.place(), "外地的事实要写是哪里的，例如 place: 江苏");
    }
    if (!elsewhere && block.has("place")) {
      complaints.stop(block.place("place"), "place 只写在 elsewhere 下面；本地的事实用 scope 说明");
    }
  }

  private void warnOfConflict(Block block, Fact fact, Map<Object, Place> firsts) {
    var what = new ArrayList<Object>();
    Collections.addAll(what, fact.about(), fact.from(), fact.scope(), fact.place());
    Place first = firsts.putIfAbsent(what, block.place());
    if (first == null) return;
    complaints.warn(
        block.place(),
        "和第 %d 行说的是同一件事（about: %s），生效日期也一样，两条都会告诉市民；核实后留一条".formatted(first.line(), fact.about()));
  }

  private static String key(Aspect aspect) {
    return aspect == Aspect.WHOLE ? "notes" : aspect.id();
  }
}
