package wenbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor should look at, and nothing stops for. */
class WarningsTest {
  private static final String ITEM = "knowledge/items/remote-referral.yml";
  private static final String SYNONYMS = "intents/words/synonyms.txt";

  @TempDir Path folder;

  record Row(String file, String old, String fresh, String warning) {}

  @ParameterizedTest
  @MethodSource
  void warns(Row row) {
    var usual = warnings(new SmallLibrary());
    var changed = warnings(new SmallLibrary().change(row.file, row.old, row.fresh));
    assertThat(changed).filteredOn(w -> !usual.contains(w)).containsExactly(row.warning);
  }

  static List<Row> warns() {
    return List.of(
        new Row(ITEM, "2026-12-31", "2026-11-24", ITEM + ":19: 该核对了（2026-11-24 已经过去），核对后写上新的日期"),
        new Row(
            ITEM,
            "{text: no, source: nhsa-2022-22-digest, confidence: C, scope: sichuan}",
            "{text: 带别的, source: nhsa-2022-22-digest, confidence: B, scope: national, from:"
                + " 2022-06-30, about: 转诊材料}",
            ITEM + ":13: 和第 6 行说的是同一件事（about: 转诊材料），生效日期也一样，两条都会告诉市民；核实后留一条"),
        new Row(SYNONYMS, "报消", "报消 咋", SYNONYMS + ":2: “咋” 在 " + SYNONYMS + ":1 已经有了，以那一行为准"),
        new Row(
            SYNONYMS,
            "报消",
            "怎么",
            SYNONYMS + ":1: “怎么” 自己又是 " + SYNONYMS + ":2 的一个说法，不会再换第二次；两行合成一行"),
        new Row(
            "knowledge/menu.yml",
            "国家医保平台",
            "国家医保服务平台",
            "knowledge/menu.yml:5: “name” 有 8 个字，手机上可能只显示前 7 个"),
        new Row(
            "intents/words/stop.txt", "请问\n", "请问\n请问\n", "intents/words/stop.txt:2: “请问” 前面已经有了"),
        new Row(
            "intents/aspects/materials.yml",
            "要带什么",
            "要带什么\n  要带什么",
            "intents/aspects/materials.yml:4: “要带什么” 在 intents/aspects/materials.yml:3 已经有了"));
  }

  @Test
  void few_sentences_and_none() {
    assertThat(warnings(new SmallLibrary().without("intents/remote-care.yml")))
        .contains(
            "intents/remote-referral.yml:1: 只有 3 句，少于 60 句时常常认错；再写一些",
            "intents/remote-care.yml:1: “remote-care” 还没有说法，市民怎么问都认不出它；写一个文件",
            "intents/abuse.yml:1: “abuse” 还没有说法，市民怎么问都认不出它；写一个文件")
        .noneMatch(warning -> warning.startsWith("intents/greeting.yml"));
  }

  @Test
  void a_file_that_nobody_reads() {
    var library =
        new SmallLibrary()
            .put("knowledge/items/remote.yml.bak", "")
            .put("knowledge/items/README.md", "")
            .put("knowledge/items/.swap", "");
    assertThat(warnings(library))
        .filteredOn(warning -> warning.startsWith("knowledge"))
        .containsExactly(
            "knowledge/items/remote.yml.bak:1: 没有人读这个文件；文件名要像 remote-referral.yml：小写字母和连字号，放在"
                + " README.md 说的地方");
  }

  private List<String> warnings(SmallLibrary library) {
    return library.read(folder).warnings().stream().map(Complaint::toString).toList();
  }
}
