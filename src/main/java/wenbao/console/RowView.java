package wenbao.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenbao.domain.Catalog;
import wenbao.domain.Item;
import wenbao.domain.Phone;
import wenbao.domain.Row;
import wenbao.domain.Source;

/**
 * One published row with every column that is printed.
 *
 * @param before the row above it in the document
 */
public record RowView(
    Frame frame,
    Row row,
    Source source,
    List<Cell> cells,
    List<Item> items,
    Optional<Row> before,
    Optional<Row> after) {
  private static final Set<String> ORDER = Set.of("number");

  /**
   * @param inferred whether the cell was merged with the one above and is filled from there
   */
  public record Cell(String column, List<String> lines, boolean inferred) {}

  static RowView of(Frame frame, Catalog catalog, List<Row> rows, int at) {
    Row row = rows.get(at);
    return new RowView(
        frame,
        row,
        java.util.Objects.requireNonNull(catalog.sources().get(row.source())),
        cells(row),
        row.items().stream().map(catalog::item).toList(),
        at == 0 ? Optional.empty() : Optional.of(rows.get(at - 1)),
        at + 1 == rows.size() ? Optional.empty() : Optional.of(rows.get(at + 1)));
  }

  private static List<Cell> cells(Row row) {
    var cells = new ArrayList<Cell>();
    row.printed().keySet().stream().filter(ORDER::contains).forEach(k -> add(cells, row, k));
    add(cells, row, "path", "类别", List.of(String.join(" › ", row.path())));
    add(cells, row, "title", "事项", List.of(row.title()));
    add(cells, row, "content", "公开内容", List.of(row.content()));
    add(cells, row, "basis", "公开依据", List.of(row.basis()));
    add(cells, row, "publisher", "公开主体", List.of(row.publisher()));
    add(cells, row, "office", "责任科室", List.of(row.office()));
    add(cells, row, "phones", "电话", row.phones().stream().map(RowView::phone).toList());
    add(cells, row, "deadline", "公开时限", List.of(row.deadline()));
    add(cells, row, "channel", "公开渠道", List.of(row.channel()));
    add(cells, row, "duties", "责任事项", row.duties());
    row.printed().keySet().stream()
        .filter(k -> !ORDER.contains(k))
        .forEach(k -> add(cells, row, k));
    return cells;
  }

  private static void add(List<Cell> cells, Row row, String key) {
    add(cells, row, key, column(key), List.of(String.valueOf(row.printed().get(key))));
  }

  private static void add(
      List<Cell> cells, Row row, String key, String column, List<String> lines) {
    boolean empty = lines.stream().allMatch(String::isEmpty);
    cells.add(new Cell(column, empty ? List.of() : lines, row.inferred().contains(key)));
  }

  private static String column(String key) {
    return switch (key) {
      case "number" -> "序号";
      case "audience" -> "公开对象";
      case "manner" -> "公开方式";
      case "site-column" -> "网站栏目";
      case "kind" -> "公开类型";
      case "liability" -> "追责情形";
      default -> key;
    };
  }

  private static String phone(Phone phone) {
    String of = phone.of() == null ? "" : "（" + phone.of() + "）";
    String code = phone.areaCode() == null ? "" : "，区号 " + phone.areaCode() + " 是我们加的，目录没有印";
    return phone.called() + " " + phone.number() + of + code;
  }

  public Link to(Row other) {
    return Link.to(KnowledgeTab.ROWS.path() + "/" + other.catalogue() + "/" + other.line());
  }
}
