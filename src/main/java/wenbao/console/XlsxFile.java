package wenbao.console;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import wenbao.application.reports.Asked;

/**
 * Rows as a workbook. Texts stand in their cells as texts, so no formula can hide in them; and not
 * in the list of shared texts, which would have to be kept until the end.
 */
final class XlsxFile implements RowsFile {
  /** Excel reads no more on one sheet, and no longer text in one cell. */
  private static final int ROWS = 1_048_576;

  private static final int LONGEST = 32_767;

  private final Workbook workbook;
  private final ChineseNames names;
  private Worksheet sheet;
  private int sheets;
  private int row;

  XlsxFile(OutputStream out, ChineseNames names) throws IOException {
    this.workbook = new Workbook(out, "wenbao", "1.0");
    this.names = names;
    this.sheet = nextSheet();
  }

  @Override
  public void rows(List<Asked> rows) throws IOException {
    for (Asked asked : rows) {
      if (row == ROWS) {
        sheet.finish();
        sheet = nextSheet();
      }
      for (int c = 0; c < ExportColumn.ALL.size(); c++) cell(c, asked);
      row++;
    }
    sheet.flush();
  }

  @Override
  public void end() throws IOException {
    workbook.finish();
  }

  private Worksheet nextSheet() {
    sheets++;
    var next = workbook.newWorksheet(sheets == 1 ? "来问" : "来问 " + sheets);
    next.freezePane(0, 1);
    for (int c = 0; c < ExportColumn.ALL.size(); c++) {
      var column = ExportColumn.ALL.get(c);
      next.width(c, column.width());
      next.inlineString(0, c, column.name());
      next.style(0, c).bold().set();
    }
    row = 1;
    return next;
  }

  private void cell(int c, Asked asked) {
    var column = ExportColumn.ALL.get(c);
    switch (column.of().apply(asked, names)) {
      case null -> {}
      case LocalDateTime at -> {
        sheet.value(row, c, at);
        sheet.style(row, c).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case Number number -> sheet.value(row, c, number);
      case Object text -> sheet.inlineString(row, c, fitting(text.toString()));
    }
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
