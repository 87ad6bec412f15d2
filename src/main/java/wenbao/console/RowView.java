package wenbao.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
  /**
   * @param inferred whether the cell was merged with the one above and is filled from there
   */
  public record Cell(String column, List<String> lines, boolean inferred) {}

  static RowView of(Frame frame, Catalog catalog, List<Row> rows, int at) {
    Row row = rows.get(at);
    return new RowView(
        frame,
        row,
        Objects.requireNonNull(catalog.sources().get(row.source())),
        cells(row, rows),
        row.items().stream().map(catalog::item).toList(),
        at == 0 ? Optional.empty() : Optional.of(rows.get(at - 1)),
        at + 1 == rows.size() ? Optional.empty() : Optional.of(rows.get(at + 1)));
  }

  /** Only the columns that the document has: an empty cell is one in which nothing is printed. */
  private static List<Cell> cells(Row row, List<Row> document) {
    var columns = new LinkedHashMap<String, Function<Row, List<String>>>();
    columns.put("number", further("number"));
    columns.put("path", r -> List.of(String.join(" › ", r.path())));
    columns.put("title", r -> List.of(r.title()));
    columns.put("content", r -> List.of(r.content()));
    columns.put("basis", r -> List.of(r.basis()));
    columns.put("publisher", r -> List.of(r.publisher()));
    columns.put("office", r -> List.of(r.office()));
    columns.put("phones", r -> r.phones().stream().map(RowView::phone).toList());
    columns.put("deadline", r -> List.of(r.deadline()));
    columns.put("channel", r -> List.of(r.channel()));
    columns.put("duties", Row::duties);
    for (Row other : document) {
      other.printed().keySet().forEach(key -> columns.putIfAbsent(key, further(key)));
    }
    var cells = new ArrayList<Cell>();
    columns.forEach((key, lines) -> {
      if (document.stream().allMatch(r -> isEmpty(lines.apply(r)))) return;
      var printed = lines.apply(row);
      boolean inferred = row.inferred().contains(key);
      cells.add(new Cell(name(key), isEmpty(printed) ? List.of() : printed, inferred));
    });
    return cells;
  }

  private static Function<Row, List<String>> further(String key) {
    return row -> List.of(row.printed().getOrDefault(key, ""));
  }

  private static boolean isEmpty(List<String> lines) {
    return lines.stream().allMatch(String::isEmpty);
  }

  private static String name(String key) {
    return switch (key) {
      case "path" -> "类别";
      case "title" -> "事项";
      case "content" -> "公开内容";
      case "basis" -> "公开依据";
      case "publisher" -> "公开主体";
      case "office" -> "责任科室";
      case "phones" -> "电话";
      case "deadline" -> "公开时限";
      case "channel" -> "公开渠道";
      case "duties" -> "责任事项";
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
