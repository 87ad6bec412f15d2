package wenbao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Channel;
import wenbao.domain.Label;
import wenbao.evaluation.Change.Good;
import wenbao.evaluation.Headline.Scale;
import wenbao.evaluation.Headline.Wanted;
import wenbao.testing.SmallCatalog;

/** A run beside another one: an earlier one, or one by words alone. */
class DifferenceTest {
  private static final Instant MORNING = Guessed.MORNING.instant();
  private static final Setup API = Setup.of("suining");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # now,  before, scale,   wanted,  text,    good
          0.818,  0.806,  PERCENT, MORE,    +1.2,    BETTER
          0.806,  0.818,  PERCENT, MORE,    -1.2,    WORSE
          0.030,  0.026,  PERCENT, LESS,    +0.4,    WORSE
          0.026,  0.030,  PERCENT, LESS,    -0.4,    BETTER
          0.300,  0.200,  PERCENT, NEITHER, +10.0,   NEITHER
          0.8004, 0.8,    PERCENT, MORE,    ±0.0,    NEITHER
          0.7996, 0.8,    PERCENT, MORE,    ±0.0,    NEITHER
          0.012,  0.020,  PLAIN,   LESS,    -0.008,  BETTER
          NaN,    0.5,    PERCENT, MORE,    '',      NEITHER
          0.5,    NaN,    PERCENT, MORE,    '',      NEITHER
          """)
  void a_change(double now, double before, Scale scale, Wanted wanted, String text, Good good) {
    var headline = new Headline("id", "name", now, scale, "", "", wanted);
    assertThat(Change.of(headline, before)).isEqualTo(new Change(text, good));
  }

  /** Of a: 1 of 4 is right, of b: 3 of 3, of c: 1 of 2. */
  private static final Figures NOW = figures(0, API, "q.tsv", "a 1 4", "b 3 3", "c 1 2");

  @Test
  void labels_that_moved_by_two_messages() throws IOException {
    save(figures(-60, API, "q.tsv", "a 4 4", "b 1 3", "c 2 2"));
    var earlier = new FindEarlier(folder).than(NOW).orElseThrow();
    assertThat(Difference.of(earlier, NOW).moved())
        .containsExactly(
            new Difference.Moved(new Label("a"), 4, 1, 4),
            new Difference.Moved(new Label("b"), 1, 3, 3));
  }

  @Test
  void headlines_against_those_that_were_saved() throws IOException {
    save(figures(-60, API, "q.tsv", "a 4 4", "b 1 3", "c 2 2"));
    var difference = Difference.of(new FindEarlier(folder).than(NOW).orElseThrow(), NOW);
    assertThat(Headline.of(NOW).stream().map(difference::change).map(Change::text))
        .containsExactly(
            "-22.2", "-22.2", "-22.2", "±0.0", "+22.2", "", "", "", "", "-22.2", "+0.222");
    assertThat(new ReportText(SmallCatalog.make()).of(report(difference)))
        .contains(
            """
            指标               值   句数  比上次
            第一名就对      55.6%  5 / 9   -22.2
            """)
        .contains(
            """
            上次是 2026-03-02 08:59  名称  句数  上次对  这次对  差
            a                        a        4       4       1  -3
            b                        b        3       1       3  +2
            """);
    assertThat(new ReportHtml(SmallCatalog.make()).of(report(difference)))
        .contains("<b class=\"worse\">-22.2</b>", "<td class=\"better\">+2</td>");
  }

  @Test
  void questions_that_were_added_move_no_label() throws IOException {
    save(figures(-60, API, "q.tsv", "a 4 5", "b 1 1"));
    var earlier = new FindEarlier(folder).than(NOW).orElseThrow();
    assertThat(Difference.of(earlier, NOW).moved()).isEmpty();
  }

  @Test
  void the_newest_of_the_same_files_and_the_same_way() throws IOException {
    save(figures(-300, API, "q.tsv", "a 1 1"));
    save(figures(-200, API, "q.tsv", "a 1 1"));
    save(figures(-100, API, "other.tsv", "a 1 1"));
    save(figures(-90, new Setup("suining", Channel.SMS, true), "q.tsv", "a 1 1"));
    save(figures(-80, new Setup("suining", Channel.API, false), "q.tsv", "a 1 1"));
    save(figures(-70, Setup.of("dazhou"), "q.tsv", "a 1 1"));
    save(figures(0, API, "q.tsv", "a 1 1")); // itself
    Files.writeString(folder.resolve("broken.json"), "{\"at\": ");
    Files.writeString(folder.resolve("strange.json"), "[]");
    assertThat(new FindEarlier(folder).than(NOW).map(Earlier::at))
        .contains(MORNING.minusSeconds(200));
  }

  @Test
  void the_first_reports_did_not_name_the_way() throws IOException {
    Files.writeString(
        folder.resolve("old.json"),
        """
        {"at": "2026-02-01T00:00:00Z", "bureau": "suining", "files": ["q.tsv"],
         "rank-1": {"count": 1, "of": 2, "share": 0.5}, "calibration-error": null,
         "labels": [{"label": "a", "messages": 2, "right": 1}]}
        """);
    assertThat(new FindEarlier(folder).than(NOW))
        .contains(
            new Earlier(
                Instant.parse("2026-02-01T00:00:00Z"),
                Map.of("rank-1", 0.5),
                Map.of(new Label("a"), new Share(1, 2))));
  }

  @Test
  void nothing_where_nothing_was_saved() throws IOException {
    assertThat(new FindEarlier(folder.resolve("nowhere")).than(NOW)).isEmpty();
    assertThat(new FindEarlier(folder).than(NOW)).isEmpty();
  }

  @Test
  void with_and_without_embeddings() throws IOException {
    var words =
        figures(1, new Setup("suining", Channel.API, false), "q.tsv", "a 1 4", "b 2 3", "c 1 2");
    var report = new Report(NOW, Optional.of(words), Optional.empty());
    assertThat(new ReportText(SmallCatalog.make()).of(report))
        .contains(
            """
            指标            有句意模型  只用词      差
            第一名就对           55.6%   44.4%   +11.1
            """)
        .contains("有句意模型     0", "只用词         0")
        .doesNotContain("比上次");
    assertThat(new ReportJson().of(report)).contains("\"without-embeddings\"", "\"latency-ms\"");
    assertThat(new ReportHtml(SmallCatalog.make()).of(report))
        .contains("<td>55.6%</td><td>44.4%</td>", "+11.1", "只用词");
  }

  private static Report report(Difference difference) {
    return new Report(NOW, Optional.empty(), Optional.of(difference));
  }

  private void save(Figures figures) throws IOException {
    var report = Report.of(figures);
    var name = figures.run().setup().channel().id() + figures.run().at().getEpochSecond();
    new Reports(SmallCatalog.make()).json(report, folder.resolve(name + ".json"));
  }

  /**
   * @param written {@code "a 1 4"}: of the four messages of a, one is told right, the others wrong
   */
  private static Figures figures(int seconds, Setup setup, String file, String... written) {
    var run = new Run(MORNING.plusSeconds(seconds), setup, "small", List.of(file));
    var judged = new ArrayList<List<Judged>>();
    for (String label : written) {
      String[] parts = label.split(" ");
      for (int i = 0; i < Integer.parseInt(parts[2]); i++) {
        judged.add(List.of(judged(parts[0], i < Integer.parseInt(parts[1]))));
      }
    }
    return new Measure(run).measure(judged);
  }

  private static Judged judged(String label, boolean right) {
    return new Judged(
        new Question("q:1", "a", new Label(label), Set.of()),
        "a",
        new Label(right ? label : "z"),
        right ? Verdict.TOLD_RIGHT : Verdict.TOLD_WRONG,
        Optional.empty(),
        right ? 1 : 0,
        1,
        false,
        0,
        new Size(1, 60));
  }
}
