package wenbao.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenbao.domain.Label;
import wenbao.domain.Row;

/** Reads one published row, as printed. */
final class ReadRow {
  /** Columns that only some documents have. */
  private static final String FURTHER = "number audience manner site-column kind liability";

  private static final Form FORM =
      Form.of(
          "line title",
          "path content basis publisher office phones deadline channel duties inferred items "
              + FURTHER);

  private final Known known;
  private final Values values;
  private final ReadPhones phones;

  ReadRow(Known known, Complaints complaints) {
    this.known = known;
    this.values = new Values(complaints);
    this.phones = new ReadPhones(complaints);
  }

  Row read(String catalogue, String source, String bureau, Block block) {
    block.allow(FORM);
    return new Row(
        catalogue,
        source,
        bureau,
        values.lineNumber(block, "line"),
        block.text("title"),
        block.texts("path"),
        block.text("content"),
        block.text("basis"),
        block.text("publisher"),
        block.text("office"),
        phones.read(block),
        block.text("deadline"),
        block.text("channel"),
        block.texts("duties"),
        printed(block),
        inferred(block),
        items(block));
  }

  private static Map<String, String> printed(Block block) {
    var printed = new LinkedHashMap<String, String>();
    for (String key : FURTHER.split(" ")) {
      if (block.has(key)) printed.put(key, block.text(key));
    }
    return Collections.unmodifiableMap(printed);
  }

  private Set<String> inferred(Block block) {
    var filled = new LinkedHashSet<>(block.keys());
    filled.removeAll(List.of("line", "inferred", "items"));
    return Collections.unmodifiableSet(
        new LinkedHashSet<>(values.references(block, "inferred", filled, "这一行")));
  }

  private List<Label> items(Block block) {
    return values.references(block, "items", known.items(), "knowledge/items").stream()
        .map(Label::new)
        .toList();
  }
}
