package wenbao.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.application.Explained;
import wenbao.application.reports.Asked;
import wenbao.domain.Catalog;
import wenbao.testing.OurData;

class RowsStreamTest {
  private static final Catalog OURS = OurData.PUBLISHED.catalog();
  private static final ChineseNames NAMES = new ChineseNames(OURS);
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  /** If a file grew in memory, a hundred thousand rows would be some 50 MB. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void a_long_file_takes_no_more_memory_than_a_short_one(String kind) throws IOException {
    var stream = new RowsStream(rows(100), out -> open(kind, out));
    byte[] some = new byte[8192];
    long[] used = new long[2];
    long length = 0;
    int reads = 0;
    for (int read = stream.read(some); read > 0; read = stream.read(some)) {
      length += read;
      if (reads++ == 50) used[0] = used();
      if (length > 0 && stream.isEnded() && used[1] == 0) used[1] = used();
    }
    assertThat(length).isGreaterThan(1_000_000);
    assertThat(used[1] - used[0]).isLessThan(12_000_000);
  }

  @Test
  void half_a_file_never_looks_whole() throws IOException {
    var rows = rows(3);
    Iterator<List<Asked>> broken =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public List<Asked> next() {
            if (!rows.hasNext()) throw new IllegalStateException("the database is gone");
            return rows.next();
          }
        };
    var stream = new RowsStream(broken, out -> open("csv", out));
    assertThatThrownBy(stream::readAllBytes).hasMessage("the database is gone");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          =1+1,          '=1+1
          +86,           '+86
          -5,            '-5
          @SUM(A1),      '@SUM(A1)
          ＝1,           '＝1
          1=1,           1=1
          你好,          你好
          """)
  void no_formula_is_hidden_in_a_cell(String written, String cell) {
    assertThat(CsvFile.harmless(written)).isEqualTo(cell);
  }

  @Test
  void nor_behind_a_tab() {
    assertThat(CsvFile.harmless("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvFile.harmless("")).isEmpty();
  }

  private static RowsFile open(String kind, java.io.OutputStream out) throws IOException {
    return kind.equals("csv") ? new CsvFile(out, NAMES) : new XlsxFile(out, NAMES);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Iterator<List<Asked>> rows(int thousands) {
    return IntStream.range(0, thousands)
        .mapToObj(t -> IntStream.range(0, 1000).mapToObj(i -> row(t * 1000 + i)).toList())
        .iterator();
  }

  private static Asked row(int i) {
    var answered =
        new Asked.Answered(
            "told",
            "remote-referral",
            List.of("materials"),
            0.9,
            i + "号回答：" + "带身份凭证和转诊材料。".repeat(9),
            "v1",
            MORNING.plusMillis(i),
            Explained.NOT);
    return new Asked(
        "id-" + i,
        MORNING,
        "wechat",
        "x",
        "suining",
        "问题 " + i,
        Optional.of(answered),
        true,
        Optional.empty(),
        Optional.empty());
  }
}
