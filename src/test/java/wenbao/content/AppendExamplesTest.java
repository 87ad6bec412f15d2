package wenbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Example;
import wenbao.domain.Label;

class AppendExamplesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file                                  | with 「新」
          examples: ¦\\n  一\\n                   | examples: ¦\\n  一\\n  新\\n
          examples: ¦\\n  一                      | examples: ¦\\n  一\\n  新\\n
          # 说明\\nexamples: ¦\\n    一\\n\\n\\nb: ¦\\n  二\\n | # 说明\\nexamples: ¦\\n    一\\n    新\\n\\n\\nb: ¦\\n  二\\n
          b: ¦\\n  二\\nexamples: ¦\\n  一\\n# 完\\n | b: ¦\\n  二\\nexamples: ¦\\n  一\\n  新\\n# 完\\n
          examples: ¦\\r\\n  一\\r\\n             | examples: ¦\\r\\n  一\\r\\n  新\\r\\n
          examples: []\\n                         | examples: ¦\\n  新\\n
          b: ¦\\n  二\\n                          | b: ¦\\n  二\\nexamples: ¦\\n  新\\n
          ''                                      | examples: ¦\\n  新\\n
          """)
  void appends(String file, String with) {
    assertThat(AppendExamples.to(unescaped(file), List.of("新"))).isEqualTo(unescaped(with));
  }

  private static String unescaped(String written) {
    return written.replace("\\n", "\n").replace("\\r", "\r").replace("¦", "|");
  }

  @Test
  void what_is_written_can_be_read(@TempDir Path folder) {
    var label = new Label("remote-referral");
    String file =
        """
        # 转诊
        examples: |
          转到华西要怎么备案

          # 也算一句
        counter-examples: |
          退休后住在外地看病
        """;
    var odd = List.of("# 一号: 转", "- 转？", "“转”|", "转[微笑]");
    assertThat(odd).allSatisfy(s -> assertThat(CheckLine.complaint(s)).isEmpty());
    var published =
        new SmallLibrary()
            .put("intents/remote-referral.yml", AppendExamples.to(file, odd))
            .read(folder);
    assertThat(published.intents().get(label).examples())
        .extracting(Example::text)
        .containsExactly("转到华西要怎么备案", "# 也算一句", "# 一号: 转", "- 转？", "“转”|", "转[微笑]");
    assertThat(published.intents().get(label).counterExamples()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"[要带什么](materials)", "要带什么]", "看\u200b不见", "[要带](nothing)"})
  void complains_of_what_the_check_would(String sentence) {
    assertThat(CheckLine.complaint(sentence)).isPresent();
  }
}
