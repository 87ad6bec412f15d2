package wenbao.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenbao.domain.Item;
import wenbao.domain.Label;

/** Reads {@code items/}: what the bureau does for people. */
final class ReadItems {
  private static final Form FORM =
      Form.of("name also choice", "family shares review-by elsewhere " + ReadFacts.SIDES);
  private static final int CHOICE = 10;

  private final ReadFiles files;
  private final Known known;
  private final LocalDate today;
  private final Complaints complaints;
  private final Values values;
  private final ReadFacts facts;

  ReadItems(ReadFiles files, Known known, LocalDate today, Complaints complaints) {
    this.files = files;
    this.known = known;
    this.today = today;
    this.complaints = complaints;
    this.values = new Values(complaints);
    this.facts = new ReadFacts(known, complaints);
  }

  Map<Label, Item> read() {
    var items = new TreeMap<Label, Item>();
    for (String id : known.items()) {
      var label = new Label(id);
      files.yaml("items/" + id + ".yml").ifPresent(block -> items.put(label, item(label, block)));
    }
    return Collections.unmodifiableMap(items);
  }

  private Item item(Label id, Block block) {
    block.allow(FORM);
    LocalDate reviewBy = values.date(block, "review-by");
    if (reviewBy != null && reviewBy.isBefore(today)) {
      complaints.warn(block.place("review-by"), "该核对了（%s 已经过去），核对后写上新的日期".formatted(reviewBy));
    }
    String family = values.reference(block, "family", known.items(), "knowledge/items");
    return new Item(
        id,
        block.text("name"),
        withoutDigits(block, "also"),
        Optional.ofNullable(values.atMost(CHOICE, block, "choice")).orElse(""),
        family.isEmpty() ? null : new Label(family),
        facts.here(block),
        facts.elsewhere(block),
        values.references(block, "shares", known.topics(), "knowledge/policy"),
        reviewBy);
  }

  /** Every digit that is told has a source, and an everyday name has none. */
  private String withoutDigits(Block block, String key) {
    block
        .line(key)
        .filter(written -> written.text().matches(".*[0-9０-９].*"))
        .ifPresent(written -> complaints.stop(written.place(), "“" + key + "” 里不写数字；数字写成有出处的事实"));
    return block.text(key);
  }
}
