package wenbao.console;

import java.io.IOException;
import java.util.List;
import wenbao.application.reports.Asked;

/** A kind of file that rows are written into, bit by bit. */
interface RowsFile {
  void rows(List<Asked> rows) throws IOException;

  void end() throws IOException;
}
