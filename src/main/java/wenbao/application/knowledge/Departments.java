package wenbao.application.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import wenbao.application.Knowledge;
import wenbao.domain.Bureau;
import wenbao.domain.Item;
import wenbao.domain.Office;
import wenbao.domain.Phone;
import wenbao.domain.Row;

/** Who is responsible at each bureau, and for what its hotlines stand in. */
public final class Departments {
  private final Knowledge knowledge;

  public Departments(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * A department as the bureau's documents name it.
   *
   * @param name empty: a number without an office
   * @param phones each number once
   * @param disputed whether its rows print different numbers
   * @param items that one turns to it for
   */
  public record Department(
      Bureau bureau,
      String name,
      List<Phone> phones,
      boolean disputed,
      List<Row> rows,
      List<Item> items) {}

  public List<Department> all() {
    var catalog = knowledge.running();
    var departments = new ArrayList<Department>();
    for (Bureau bureau : Gaps.bureaus(catalog)) {
      var offices = new LinkedHashMap<String, List<Row>>();
      for (Row row : catalog.rowsOf(bureau.id())) {
        if (row.office().isEmpty() && row.phones().isEmpty()) continue;
        offices.computeIfAbsent(row.office(), o -> new ArrayList<>()).add(row);
      }
      offices.forEach((name, rows) -> departments.add(department(bureau, name, rows)));
    }
    return departments;
  }

  private Department department(Bureau bureau, String name, List<Row> rows) {
    var phones = rows.stream().flatMap(row -> row.phones().stream()).distinct().toList();
    var items =
        rows.stream()
            .flatMap(row -> row.items().stream())
            .distinct()
            .map(knowledge.running()::item)
            .toList();
    var numbers =
        rows.stream()
            .map(row -> row.phones().stream().map(Phone::dial).toList())
            .filter(printed -> !printed.isEmpty())
            .distinct();
    boolean disputed = !name.isEmpty() && numbers.count() > 1;
    return new Department(bureau, name, phones, disputed, List.copyOf(rows), items);
  }

  /**
   * The items whose answers name this hotline because no document of the bureau prints a number.
   */
  public List<Item> toldFor(Office hotline, Bureau bureau) {
    var catalog = knowledge.running();
    if (!bureau.covers(hotline.scope())) return List.of();
    return Coverage.items(catalog).stream()
        .filter(item ->
            catalog.rowsFor(item.id(), bureau.id()).stream()
                .allMatch(row -> row.phones().isEmpty()))
        .toList();
  }
}
