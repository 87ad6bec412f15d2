package wenbao.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import wenbao.application.reports.Asked;

/** Rows as CSV that Excel opens without asking. */
final class CsvFile implements RowsFile {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** By it Excel knows that this is UTF-8. */
  private static final char MARK = '\ufeff';

  private final CSVPrinter csv;
  private final ChineseNames names;

  CsvFile(OutputStream out, ChineseNames names) throws IOException {
    var writer = new OutputStreamWriter(out, UTF_8);
    writer.write(MARK);
    this.csv = new CSVPrinter(writer, CSVFormat.EXCEL);
    this.names = names;
    for (var column : ExportColumn.ALL) csv.print(column.name());
    csv.println();
  }

  @Override
  public void rows(List<Asked> rows) throws IOException {
    for (Asked asked : rows) {
      for (var column : ExportColumn.ALL) csv.print(cell(column.of().apply(asked, names)));
      csv.println();
    }
    csv.flush();
  }

  @Override
  public void end() throws IOException {
    csv.close();
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof LocalDateTime at) return TIME.format(at);
    return value instanceof String text ? harmless(text) : value;
  }

  /** Excel would take what a citizen begins with one of these for a formula, and run it. */
  static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
