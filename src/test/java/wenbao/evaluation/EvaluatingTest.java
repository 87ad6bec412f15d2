package wenbao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to the reports. */
class EvaluatingTest {
  private static final int REPEATED = 100;

  @TempDir Path folder;
  private final Queue<Progress> progress = new ConcurrentLinkedQueue<>();
  private final Guessed service =
      new Guessed()
          .on("转到华西", "remote-referral 0.95, reimbursement 0.02")
          .on("报<销>", "reimbursement 0.9, enrollment 0.06")
          .on("天气", "enrollment 0.9, greeting 0.06");
  private Figures figures;

  @BeforeEach
  void evaluate() throws IOException {
    var lines =
        Files.writeString(
            folder.resolve("q.jsonl"),
            """
            {"text": "报<销>", "label": "enrollment"}
            {"text": "天气", "label": "not-ours"}
            {"turns": [{"text": "转到华西", "label": "remote-referral"}, {"text": "天气", "label": "greeting"}]}
            """);
    var table =
        Files.writeString(folder.resolve("q.tsv"), "转到华西\tremote-referral\n".repeat(REPEATED));
    figures =
        service.evaluating().evaluate(List.of(lines, table), Setup.of("suining"), progress::add);
  }

  @Test
  void figures() {
    assertThat(figures.run())
        .isEqualTo(
            new Run(
                Guessed.MORNING.instant(),
                Setup.of("suining"),
                "small",
                List.of("q.jsonl", "q.tsv")));
    assertThat(figures)
        .extracting(
            Figures::messages,
            Figures::rank1,
            Figures::rank3,
            Figures::toldRight,
            Figures::toldWrong,
            Figures::notOursTold,
            Figures::turns)
        .containsExactly(
            104,
            new Share(101, 102),
            new Share(102, 102),
            new Share(101, 102),
            new Share(3, 104),
            new Share(1, 1),
            new Share(1, 2));
    assertThat(figures.latency()).isEqualTo(new Latency(54, 0, 0, 0, 0));
  }

  @Test
  void progress_is_told_to_the_end() {
    assertThat(progress).hasSize(REPEATED + 3).contains(new Progress(104, 104));
  }

  @Test
  void a_table_for_the_terminal() {
    assertThat(new ReportText(service.catalog).of(Report.of(figures)))
        .contains(
            """
            指标                值       句数
            第一名就对       99.0%  101 / 102
            前三名里有      100.0%  102 / 102
            答对             99.0%  101 / 102
            反问带对          0.0%    0 / 102
            答错              2.9%    3 / 104
            """);
  }

  @Test
  void json_for_other_programs() throws IOException {
    var file = Reports.file(folder.resolve("evaluation"), Report.of(figures), ".json");
    new Reports(service.catalog).json(Report.of(figures), file);
    assertThat(file).hasFileName("2026-03-02-090000.json");
    var json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.at("/rank-1/count").asInt()).isEqualTo(101);
    assertThat(json.at("/told-wrong/share").asDouble()).isEqualTo(0.028846);
    assertThat(json.at("/verdicts/not-ours/told-wrong").asInt()).isEqualTo(1);
    assertThat(json.at("/labels/0/label").asText()).isEqualTo("remote-referral");
    assertThat(json.at("/confusions/0/examples/0/text").asText()).isNotEmpty();
  }

  @Test
  void a_page_that_needs_nothing_else() throws IOException {
    var file = folder.resolve("report.html");
    new Reports(service.catalog).html(Report.of(figures), file);
    assertThat(file)
        .content()
        .contains("<h1>问保评测</h1>", "101 / 102", "异地转诊人员备案", "报&lt;销&gt;", "</html>")
        .doesNotContain("报<销>", "src=", "href=", "@import", "@raw");
  }

  @Test
  void a_bar_never_goes_back() {
    var shown = new ByteArrayOutputStream();
    var bar = new ProgressBar(new PrintStream(shown, true, StandardCharsets.UTF_8));
    bar.accept(new Progress(2, 4));
    bar.accept(new Progress(1, 4));
    bar.accept(new Progress(4, 4));
    assertThat(shown.toString(StandardCharsets.UTF_8).strip().split("\r"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).containsPattern("50%  2/4|100%  4/4"));
  }
}
