package wenbao.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import wenbao.application.reports.Asked;

/**
 * A file that is written while it is read: the next rows are fetched when the ones before have
 * left. It takes the memory of a few rows however long it gets; where fetching fails, reading
 * fails, and half a file never looks whole.
 */
final class RowsStream extends InputStream {
  private final Iterator<List<Asked>> rows;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final RowsFile file;
  private InputStream unread = InputStream.nullInputStream();
  private boolean ended;

  interface Kind {
    RowsFile open(OutputStream out) throws IOException;
  }

  RowsStream(Iterator<List<Asked>> rows, Kind kind) throws IOException {
    this.rows = rows;
    this.file = kind.open(written);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) return 0;
    for (; ; ) {
      int read = unread.read(into, offset, length);
      if (read > 0) return read;
      if (ended) return -1;
      writeMore();
    }
  }

  /** Whether the last byte was written; some may still be unread. */
  boolean isEnded() {
    return ended;
  }

  private void writeMore() throws IOException {
    if (rows.hasNext()) {
      file.rows(rows.next());
    } else {
      file.end();
      ended = true;
    }
    unread = new ByteArrayInputStream(written.toByteArray());
    written.reset();
  }
}
