package wenbao.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Fact;
import wenbao.domain.Field;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Outcome;
import wenbao.domain.Row;

/** Tells an item: what was asked about first, then whom to ask, then what else one may ask. */
final class TellItem {
  /** What a question that singles nothing out is answered with, in this order. */
  private static final List<Aspect> WHOLE =
      List.of(Aspect.PROCESS, Aspect.MATERIALS, Aspect.TIME, Aspect.CHANNEL);

  /** Gaps worth a line of their own: what one must know before setting out. */
  private static final Set<Aspect> MISSED =
      EnumSet.of(Aspect.PROCESS, Aspect.MATERIALS, Aspect.TIME);

  private static final int MOST_FACTS_OF_WHOLE = 3;
  private static final int MOST_ASPECTS_OFFERED = 3;

  private final Catalog catalog;
  private final Bureau bureau;
  private final Told told;
  private final Responsible responsible;

  TellItem(Catalog catalog, Bureau bureau, LocalDate today) {
    this.catalog = catalog;
    this.bureau = bureau;
    this.told = new Told(catalog, bureau, today);
    this.responsible = new Responsible(catalog, bureau);
  }

  /**
   * @param named the row that the message named, if it did
   * @param kindly a line of sympathy before all else; may be empty
   */
  Answer tell(Label id, List<Aspect> aspects, Optional<Row> named, String kindly) {
    Item item = catalog.item(id);
    boolean family = catalog.isFamily(id);
    boolean whole = aspects.stream().allMatch(a -> a == Aspect.PROCESS || a == Aspect.WHOLE);
    boolean which = family && (whole || membersDiffer(item, aspects));
    var rows = catalog.rowsFor(id, bureau.id());
    var fields = fields(item, aspects, whole);
    named.ifPresent(row -> fields.addAll(published(row)));
    var row = named.or(() -> family ? Optional.empty() : rowOf(id, rows));
    return new Answer(
        which ? Outcome.ASKED : Outcome.TOLD,
        id,
        bureau,
        row,
        aspects.isEmpty() ? List.of(Aspect.WHOLE) : aspects,
        kindly + opening(item, whole, family),
        fields,
        question(which, whole),
        which ? members(id, aspects) : whole ? List.of() : others(item, aspects),
        documents(fields),
        checked(fields),
        Optional.empty());
  }

  private List<Field> fields(Item item, List<Aspect> aspects, boolean whole) {
    var rows = catalog.rowsFor(item.id(), bureau.id());
    var fields = new ArrayList<Field>(facts(item, whole ? wholeOf(item) : aspects, whole));
    if (rows.isEmpty() && !item.id().equals(Label.DISCLOSURE)) fields.add(unlisted());
    fields.addAll(responsible.fields(rows, aspects.contains(Aspect.PHONE)));
    return fields;
  }

  /** Whether it matters which member is meant: where all say the same, nobody is asked. */
  private boolean membersDiffer(Item family, List<Aspect> aspects) {
    var common = fields(family, aspects, false);
    return catalog.members(family.id()).stream()
        .anyMatch(member -> !fields(member, aspects, false).equals(common));
  }

  private Optional<Row> rowOf(Label id, List<Row> rows) {
    return rows.stream()
        .findFirst()
        .or(() -> catalog.rowsFor(id, Bureau.STANDARD).stream().findFirst());
  }

  private String opening(Item item, boolean whole, boolean family) {
    return whole || family
        ? catalog.wording().line("opening-whole", "name", item.name(), "also", item.also())
        : item.name();
  }

  private String question(boolean which, boolean whole) {
    return which
        ? catalog.wording().line("question-family")
        : whole ? "" : catalog.wording().line("question-more");
  }

  /** Amounts and conditions come first where an item is not something one applies for. */
  private List<Aspect> wholeOf(Item item) {
    var aspects = new ArrayList<>(WHOLE);
    if (!told.facts(item, Aspect.PROCESS).isEmpty()) return aspects;
    boolean applied = !told.facts(item, Aspect.MATERIALS).isEmpty();
    if (!applied && !told.facts(item, Aspect.AMOUNT).isEmpty()) aspects.addFirst(Aspect.AMOUNT);
    if (!told.facts(item, Aspect.ELIGIBILITY).isEmpty()) aspects.addFirst(Aspect.ELIGIBILITY);
    return aspects;
  }

  /** The item's file names the aspect and has nothing under it: people would set out in vain. */
  private static boolean isGap(Item item, Aspect aspect) {
    return MISSED.contains(aspect) && item.facts().containsKey(aspect);
  }

  private List<Field> facts(Item item, List<Aspect> aspects, boolean whole) {
    var fields = new ArrayList<Field>();
    var missing = new ArrayList<Aspect>();
    for (Aspect aspect : new LinkedHashSet<>(aspects)) {
      if (aspect == Aspect.OFFICE || aspect == Aspect.PHONE) continue;
      var facts = told.facts(item, aspect);
      facts.stream().limit(most(item, aspect, whole)).forEach(f -> fields.add(field(aspect, f)));
      if (facts.isEmpty() && (!whole || isGap(item, aspect))) missing.add(aspect);
    }
    if (whole && fields.isEmpty()) {
      told.facts(item, Aspect.WHOLE).stream()
          .limit(2)
          .forEach(f -> fields.add(field(Aspect.WHOLE, f)));
    }
    if (!missing.isEmpty()) {
      var gap = gap(missing);
      if (whole) fields.add(gap);
      else fields.addFirst(gap);
      for (Aspect aspect : missing) {
        told.elsewhere(item, aspect).stream()
            .limit(whole ? 1 : 2)
            .forEach(f -> fields.add(elsewhere(aspect, f)));
      }
    }
    return fields;
  }

  /** What holds for every item alike needs few words beside what holds for this one. */
  private int most(Item item, Aspect aspect, boolean whole) {
    if (!whole) return Told.MOST_FACTS;
    return told.own(item, aspect).isEmpty() ? 1 : MOST_FACTS_OF_WHOLE;
  }

  private Field field(Aspect aspect, Fact fact) {
    String name = catalog.wording().line("field-" + aspect.id());
    return new Field(
        aspect,
        name,
        after(name, fact.text()),
        fact.brief() == null ? null : after(name, fact.brief()),
        List.of(catalog.cite(fact.source())));
  }

  /** 要带 and 带身份证 read 要带：身份证. */
  private static String after(String name, String text) {
    return text.startsWith(name.substring(name.length() - 1)) ? text.substring(1) : text;
  }

  private Field elsewhere(Aspect aspect, Fact fact) {
    String place = String.valueOf(fact.place());
    return new Field(
        aspect,
        catalog.wording().line("field-elsewhere", "place", place),
        catalog.wording().line("field-" + aspect.id()) + "，" + fact.text(),
        "", // too far from home for an SMS
        List.of(catalog.cite(fact.source())));
  }

  private Field gap(List<Aspect> missing) {
    var names =
        missing.stream().map(a -> catalog.wording().line("missing-" + a.id())).distinct().toList();
    String city = bureau.city() == null ? "" : bureau.city();
    return new Field(
        missing.getFirst(),
        "",
        catalog.wording().line("gap", "what", String.join("、", names), "city", city),
        catalog.wording().line("gap-brief", "what", String.join("、", names)),
        List.of());
  }

  private Field unlisted() {
    String city = bureau.city() == null ? "" : bureau.city();
    return new Field(
        Aspect.OFFICE, "", catalog.wording().line("unlisted", "city", city), "", List.of());
  }

  private List<Field> published(Row row) {
    return new TellRow(catalog, bureau).deadline(row);
  }

  private List<Choice> members(Label family, List<Aspect> aspects) {
    var choices = new ArrayList<Choice>();
    for (Item member : catalog.members(family)) {
      choices.add(new Choice(choices.size() + 1, member.id(), member.choice(), aspects));
    }
    return choices;
  }

  private List<Choice> others(Item item, List<Aspect> asked) {
    var choices = new ArrayList<Choice>();
    for (Aspect aspect : List.of(Aspect.PROCESS, Aspect.MATERIALS, Aspect.TIME, Aspect.CHANNEL)) {
      if (asked.contains(aspect) || told.facts(item, aspect).isEmpty()) continue;
      if (choices.size() == MOST_ASPECTS_OFFERED) break;
      String name = catalog.wording().line("choice-" + aspect.id());
      choices.add(new Choice(choices.size() + 1, item.id(), name, List.of(aspect)));
    }
    return choices;
  }

  private @Nullable LocalDate checked(List<Field> fields) {
    return catalog.checked(documents(fields)).orElse(null);
  }

  private static List<String> documents(List<Field> fields) {
    var cites = new LinkedHashSet<String>();
    // The bureau's own document first: it stands beside the office.
    fields.stream()
        .filter(f -> f.aspect() == Aspect.OFFICE || f.aspect() == Aspect.PHONE)
        .forEach(f -> cites.addAll(f.sources()));
    fields.forEach(f -> cites.addAll(f.sources()));
    return List.copyOf(cites);
  }
}
