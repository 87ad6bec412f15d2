package wenbao.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A plain table; a Chinese character is as wide as two letters. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final String sides;

  /**
   * @param sides to which side each column is pushed: {@code <} words, {@code >} figures
   */
  Table(String sides, Object... headings) {
    this.sides = sides;
    row(headings);
  }

  Table row(Object... cells) {
    rows.add(List.of(cells).stream().map(String::valueOf).toList());
    return this;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) line.append(i == 0 ? "" : GAP).append(cell(row, i));
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String cell(List<String> row, int column) {
    int wide = rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0);
    String space = " ".repeat(wide - width(row.get(column)));
    return sides.charAt(column) == '<' ? row.get(column) + space : space + row.get(column);
  }

  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c >= 0x2E80 && c <= 0xA4CF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE4F
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x1F300;
  }
}
