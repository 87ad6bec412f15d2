package wenbao.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that may be said, as published: one version, immutable.
 *
 * @param version changes whenever a file changes
 */
public record Catalog(
    String version,
    Map<Label, Item> items,
    Map<String, Topic> topics,
    List<Row> rows,
    Map<String, Source> sources,
    Map<String, Bureau> bureaus,
    List<Office> neighbours,
    List<Office> emergencies,
    List<Office> hotlines,
    Wording wording) {

  public Item item(Label id) {
    Item item = items.get(id);
    if (item == null) throw new IllegalArgumentException("no item " + id);
    return item;
  }

  /** What people call an item or a decision; the id itself where it is neither any more. */
  public String name(Label id) {
    Item item = items.get(id);
    return item == null ? id.chinese() : item.name();
  }

  public Bureau bureau(String id) {
    Bureau bureau = bureaus.get(id);
    if (bureau == null) throw new IllegalArgumentException("no bureau " + id);
    return bureau;
  }

  /** The members of a family in the order in which the catalogues print them; none: no family. */
  public List<Item> members(Label family) {
    return items.values().stream()
        .filter(i -> family.equals(i.family()))
        .sorted(Comparator.comparingInt(this::firstRow))
        .toList();
  }

  private int firstRow(Item item) {
    for (int i = 0; i < rows.size(); i++) if (rows.get(i).items().contains(item.id())) return i;
    return rows.size();
  }

  public boolean isFamily(Label id) {
    return items.values().stream().anyMatch(i -> id.equals(i.family()));
  }

  /** The published rows of a bureau, in the order of its documents. */
  public List<Row> rowsOf(String bureau) {
    return rows.stream().filter(r -> r.bureau().equals(bureau)).toList();
  }

  /**
   * The rows that publish an item, the bureau's own documents in order; a family is published by
   * the rows of its members where it has none itself.
   */
  public List<Row> rowsFor(Label item, String bureau) {
    var own = new ArrayList<Row>();
    for (Row row : rowsOf(bureau)) if (row.items().contains(item)) own.add(row);
    if (!own.isEmpty()) return own;
    for (Row row : rowsOf(bureau)) {
      if (row.items().stream().anyMatch(i -> isMember(i, item))) own.add(row);
    }
    return own;
  }

  private boolean isMember(Label id, Label family) {
    return Optional.ofNullable(items.get(id)).map(i -> family.equals(i.family())).orElse(false);
  }

  /** The day on which the longest unchecked of these documents was last compared. */
  public Optional<LocalDate> checked(List<String> cites) {
    return sources.values().stream()
        .filter(s -> cites.contains(s.cite()))
        .map(Source::checked)
        .min(Comparator.naturalOrder());
  }

  /** How the foot of an answer names a source. */
  public String cite(String source) {
    Source found = sources.get(source);
    return found == null ? source : found.cite();
  }
}
