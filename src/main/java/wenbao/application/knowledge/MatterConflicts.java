package wenbao.application.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenbao.application.knowledge.Conflict.Kind;
import wenbao.application.knowledge.Conflict.Version;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Item;
import wenbao.domain.Phone;
import wenbao.domain.Row;

/** Finds rows of one bureau that name different offices or numbers for one matter or office. */
final class MatterConflicts {
  private final Catalog catalog;
  private final Bureau bureau;

  MatterConflicts(Catalog catalog, Bureau bureau) {
    this.catalog = catalog;
    this.bureau = bureau;
  }

  /** Items whose documents say the same two things are one conflict. */
  List<Conflict> ofMatters() {
    var items = new LinkedHashMap<List<Version>, List<Item>>();
    for (Item item : catalog.items().values()) {
      var rows = catalog.rowsOf(bureau.id()).stream().filter(r -> r.items().contains(item.id()));
      var versions = versions(rows.toList(), MatterConflicts::whom);
      if (differ(versions)) items.computeIfAbsent(versions, v -> new ArrayList<>()).add(item);
    }
    var conflicts = new ArrayList<Conflict>();
    items.forEach((versions, theirs) -> {
      String what = theirs.stream().map(Item::name).collect(Collectors.joining("、"));
      conflicts.add(new Conflict(Kind.MATTER, bureau, what, theirs, versions));
    });
    return conflicts;
  }

  List<Conflict> ofDepartments() {
    var departments = new LinkedHashMap<String, List<Row>>();
    for (Row row : catalog.rowsOf(bureau.id())) {
      if (row.office().isEmpty() || row.phones().isEmpty()) continue;
      departments.computeIfAbsent(row.office(), o -> new ArrayList<>()).add(row);
    }
    var conflicts = new ArrayList<Conflict>();
    departments.forEach((office, rows) -> {
      var versions = versions(rows, MatterConflicts::phones);
      if (!differ(versions)) return;
      conflicts.add(new Conflict(Kind.DEPARTMENT, bureau, office, items(rows), versions));
    });
    return conflicts;
  }

  private List<Item> items(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.items().stream())
        .distinct()
        .map(catalog::item)
        .toList();
  }

  /** What each document says, once. */
  private List<Version> versions(List<Row> rows, Function<Row, String> says) {
    record Said(String source, String text) {}
    var said = new LinkedHashMap<Said, List<Row>>();
    for (Row row : rows) {
      String text = says.apply(row);
      if (text.isEmpty()) continue;
      said.computeIfAbsent(new Said(row.source(), text), s -> new ArrayList<>()).add(row);
    }
    return said.entrySet().stream()
        .map(e -> version(e.getKey().source, e.getKey().text, e.getValue()))
        .toList();
  }

  private Version version(String source, String text, List<Row> rows) {
    return new Version(Judging.source(catalog, source), text, List.copyOf(rows), List.of());
  }

  private static boolean differ(List<Version> versions) {
    return versions.stream().map(Version::text).distinct().count() > 1;
  }

  private static String whom(Row row) {
    return (row.office() + " " + phones(row)).strip();
  }

  private static String phones(Row row) {
    return row.phones().stream().map(MatterConflicts::phone).collect(Collectors.joining("、"));
  }

  private static String phone(Phone phone) {
    return phone.called() + " " + phone.dial();
  }
}
