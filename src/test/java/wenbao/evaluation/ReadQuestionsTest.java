package wenbao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Label;

class ReadQuestionsTest {
  @TempDir Path folder;

  @Test
  void messages_and_dialogues() throws IOException {
    var file =
        write(
            "q.jsonl",
            """
            \uFEFF{"text": "转到华西", "label": "remote-referral", "alt": ["remote-care"]}

            {"text": "喂", "label": "not-ours", "alt": null, "user": "zhang", "kind": "real"}
            {"turns": [{"text": "要带什么", "label": "unclear"}, {"text": "1", "label": "enrollment"}]}
            """);
    assertThat(ReadQuestions.of(List.of(file)))
        .containsExactly(
            new Exchange(
                "q.jsonl:1",
                List.of(question("q.jsonl:1", "转到华西", "remote-referral", "remote-care"))),
            new Exchange("zhang", List.of(tagged("q.jsonl:3", "喂", "not-ours", "real"))),
            new Exchange(
                "q.jsonl:4",
                List.of(
                    question("q.jsonl:4", "要带什么", "unclear"),
                    question("q.jsonl:4", "1", "enrollment"))));
  }

  @Test
  void tags() throws IOException {
    var file =
        write(
            "q.jsonl",
            """
            {"text": "咋个报", "label": "reimbursement", "tags": ["dialect", "short"], "kind": "made-up"}
            {"text": "喂", "label": "greeting", "tags": ["dialect"], "kind": "real"}
            {"tags": ["story"], "turns": [{"text": "喂", "label": "greeting"}, {"text": "1", "label": "enrollment", "tags": ["number"]}]}
            """);
    assertThat(ReadQuestions.of(List.of(file)))
        .flatExtracting(Exchange::turns)
        .containsExactly(
            tagged("q.jsonl:1", "咋个报", "reimbursement", "dialect", "short"),
            tagged("q.jsonl:2", "喂", "greeting", "dialect", "real"),
            tagged("q.jsonl:3", "喂", "greeting", "story"),
            tagged("q.jsonl:3", "1", "enrollment", "story", "number"));
  }

  @Test
  void tables() throws IOException {
    var file = write("q.tsv", "# 一行一句\n转到华西\tremote-referral\n");
    assertThat(ReadQuestions.of(List.of(file)))
        .containsExactly(
            new Exchange("q.tsv:2", List.of(question("q.tsv:2", "转到华西", "remote-referral"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          q.jsonl | {"text": "喂"} | no “label”; a message looks like MESSAGE
          q.jsonl | {"text": " ", "label": "human"} | no “text”; a message looks like MESSAGE
          q.jsonl | {"text": "喂", "label": 3} | no “label”; a message looks like MESSAGE
          q.jsonl | {"text": "喂", "label": "Human"} | “Human” is no id; ids look like remote-referral: small letters and hyphens
          q.jsonl | {"text": "喂", "label": "human", "alt": "neighbour"} | “alt” is no list; it looks like ["remote-care"]
          q.jsonl | {"text": "喂", "label": "human", "tags": "dialect"} | “tags” is no list; it looks like ["dialect"]
          q.jsonl | {"turns": []} | “turns” is no list of messages; a dialogue looks like DIALOGUE
          q.jsonl | {"turns": [{"text": "喂"}]} | no “label”; a message looks like MESSAGE
          q.jsonl | ["喂", "human"] | not an object; a message looks like MESSAGE
          q.tsv | 喂 human | not a sentence, one tab and a label; a line looks like LINE
          """)
  void complains(String name, String line, String complaint) throws IOException {
    assertThat(complaints(write(name, line))).containsExactly(name + ":1: " + filledIn(complaint));
  }

  private static String filledIn(String complaint) {
    return complaint
        .replace("MESSAGE", ReadJson.MESSAGE)
        .replace("DIALOGUE", ReadJson.DIALOGUE)
        .replace("LINE", ReadTsv.MESSAGE);
  }

  @Test
  void all_complaints_come_together() throws IOException {
    var broken = write("broken.jsonl", "{\"text\": \n\n喂\n");
    var empty = write("empty.tsv", "# nothing yet\n");
    var latin = folder.resolve("latin.tsv");
    Files.write(latin, new byte[] {(byte) 0xC3, '\t', 'a'});
    assertThat(complaints(broken, folder.resolve("none.tsv"), empty, latin))
        .satisfiesExactly(
            c -> assertThat(c).startsWith("broken.jsonl:1: not JSON"),
            c -> assertThat(c).startsWith("broken.jsonl:3: not JSON"),
            c -> assertThat(c).endsWith("none.tsv: no such file"),
            c -> assertThat(c).contains("empty.tsv: no question in it; a line looks like"),
            c -> assertThat(c).endsWith("latin.tsv: not UTF-8; save it as UTF-8"));
  }

  @Test
  void our_examples_are_accepted() throws IOException {
    var lines = write("q.jsonl", ReadJson.MESSAGE + "\n" + ReadJson.DIALOGUE);
    var table = write("q.tsv", ReadTsv.MESSAGE);
    assertThat(ReadQuestions.of(List.of(lines, table))).hasSize(3);
  }

  private static List<String> complaints(Path... files) {
    return catchThrowableOfType(BrokenQuestions.class, () -> ReadQuestions.of(List.of(files)))
        .complaints();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Question tagged(String where, String text, String label, String... tags) {
    return new Question(where, text, new Label(label), Set.of(), Set.of(tags));
  }

  private static Question question(String where, String text, String label, String... alt) {
    var labels = List.of(alt).stream().map(Label::new).toList();
    return new Question(where, text, new Label(label), Set.copyOf(labels));
  }
}
