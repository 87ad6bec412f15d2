package wenbao.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.channel.sms.Templates.Filled;
import wenbao.channel.sms.Templates.Template;

class TemplatesTest {
  private static final Templates FILED =
      new Templates(
          List.of(
              new Template("T1", "先看一遍。"),
              new Template("T2", "{name}：{fact}。电话{phone}。"),
              new Template("T3", "{name}：电话{phone}。"),
              new Template("T4", "请打{phone}。")),
          12);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          # name,   fact,           phone,          text
          备案,     网上办,         0825-2257609,   备案：网上办。电话0825-2257609。
          备案,     带上转诊转院证明和身份凭证, 0825-2257609, 备案：电话0825-2257609。
          备案,     none,           0825-2257609,   备案：电话0825-2257609。
          none,     网上办,         0825-2257609,   请打0825-2257609。
          备案,     网上办,         0825-2257609转801, none
          """)
  void what_does_not_fit_is_left_out_whole(String name, String fact, String phone, String text) {
    var values = new java.util.HashMap<String, String>();
    if (name != null) values.put("name", name);
    if (fact != null) values.put("fact", fact);
    if (phone != null) values.put("phone", phone);
    assertThat(FILED.fill(values).orElse(null)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # text                            | code | values
          先看一遍。                          | T1   | {}
          备案：网上办。电话0825-2257609。      | T2   | {name=备案, fact=网上办, phone=0825-2257609}
          备案：电话0825-2257609。             | T3   | {name=备案, phone=0825-2257609}
          请打0825-2257609。                  | T4   | {phone=0825-2257609}
          请打0825-2257609转801。              | none | none
          先看一遍。再看一遍。                  | none | none
          """)
  void finds_the_template_that_a_text_reads_like(String text, String code, String values) {
    var found = FILED.of(text);
    assertThat(found.map(Filled::code).orElse(null)).isEqualTo(code);
    assertThat(found.map(Filled::values).map(Map::toString).orElse(null)).isEqualTo(values);
  }

  @Test
  void what_was_filled_is_found() {
    var text = FILED.fill(Map.of("name", "备案", "fact", "网上办", "phone", "12393")).orElseThrow();
    assertThat(FILED.of(text).orElseThrow().values())
        .isEqualTo(Map.of("name", "备案", "fact", "网上办", "phone", "12393"));
  }

  @Test
  void reads_a_file_and_says_what_is_wrong_with_which_line() throws Exception {
    var file = folder.resolve("filed.tsv");
    Files.writeString(
        file,
        """
        # what was filed
        T1\t{name}：电话{phone}。
        T2
        T3\t{nmae}：电话{phone}。
        T4\t【遂宁医保】好。
        T5\t{name}：电话{phone}。
        T6\t${name}：请打{phone}。
        T7\t请打{1}。
        T8\t{phone}，就是{phone}。
        T9\t请看 https://医保局的网址/s/{page} 。
        T10\t请打{phone}。\t备注
        """);
    var wrong = new ArrayList<String>();
    var read = ReadTemplates.read(file, 20, wrong::add);
    assertThat(wrong)
        .containsExactly(
            "filed.tsv:3: expected " + ReadTemplates.EXAMPLE,
            "filed.tsv:4: no variable {nmae}",
            "filed.tsv:5: the provider adds the signature; leave 【…】 out",
            "filed.tsv:6: the same text stands above",
            "filed.tsv:7: a variable is written {phone}, whatever the provider writes",
            "filed.tsv:8: a variable is written {phone}, whatever the provider writes",
            "filed.tsv:9: a variable stands there twice",
            "filed.tsv:10: put the address of your own pages for 医保局的网址",
            "filed.tsv:11: expected " + ReadTemplates.EXAMPLE);
    assertThat(read.all()).extracting(Template::code).startsWith("T1", "T3", "T4", "T5");
  }

  @Test
  void a_mark_that_notepad_writes_is_no_part_of_the_code() throws Exception {
    var file = Files.writeString(folder.resolve("filed.tsv"), "\uFEFFT1\t请打{phone}。\n");
    var read =
        ReadTemplates.read(
            file,
            20,
            why -> {
              throw new AssertionError(why);
            });
    assertThat(read.all()).extracting(Template::code).containsExactly("T1");
  }
}
