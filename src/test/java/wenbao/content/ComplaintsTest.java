package wenbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stops us: in a file, one thing written differently, and what the editor reads. */
class ComplaintsTest {
  private static final String ITEM = "knowledge/items/remote-referral.yml";
  private static final String CATALOGUE = "knowledge/catalogues/suining-catalogue.yml";
  private static final String BUREAUS = "knowledge/bureaus.yml";
  private static final String SOURCES = "knowledge/sources.yml";
  private static final String OFFICES = "knowledge/offices.yml";
  private static final String CARE = "knowledge/items/remote-care.yml";
  private static final String HOLIDAYS = "knowledge/holidays.yml";
  private static final String MENU = "knowledge/menu.yml";
  private static final String BELOW =
      """

            - {name: 去外地, ask: 异地就医备案}
            - name: 国家医保平台
              link: https://fuwu.nhsa.gov.cn/\
      """;
  private static final String INTENT = "intents/remote-referral.yml";
  private static final String SYNONYMS = "intents/words/synonyms.txt";
  private static final String CALIBRATION = "intents/calibration.tsv";

  @TempDir Path folder;

  record Row(String file, String old, String fresh, String... complaints) {
    @Override
    public String toString() {
      return complaints[0];
    }
  }

  @ParameterizedTest
  @MethodSource({
    "yaml",
    "facts",
    "items",
    "catalogues",
    "others",
    "holidays",
    "menu",
    "sentences",
    "words"
  })
  void stops(Row row) {
    var changed = new SmallLibrary().change(row.file, row.old, row.fresh);
    assertThat(complaints(changed)).containsExactly(row.complaints);
  }

  static List<Row> yaml() {
    return List.of(
        new Row(ITEM, "time: []", "\ttime: []", ITEM + ":14: YAML 读不通：缩进要用空格，不能用制表符（Tab）"),
        new Row(ITEM, "text: 带身", "text: 材料: 带身", ITEM + ":6: YAML 读不通：一行里多了一个冒号加空格，这样的句子要整句加引号"),
        new Row(ITEM, "time: []", "time: [", ITEM + ":14: YAML 读不通：大括号、方括号里少了半角逗号，或者没有关上"),
        new Row(ITEM, "time: []", "time：[]", ITEM + ":14: YAML 读不通：键后面要有半角冒号和一个空格，例如 name: 参保登记"),
        new Row(ITEM, "text: 带", "text: \"带", ITEM + ":6: YAML 读不通：引号没有关上"),
        new Row(ITEM, "text: 带", "text: @带", ITEM + ":6: YAML 读不通：句子不能用这个符号开头，整句加引号"),
        new Row(ITEM, "name: 异地转诊人员备案", "  name: 异地", ITEM + ":2: YAML 读不通：缩进没有和上面对齐"),
        new Row(ITEM, "time: []", "time: []\n---", ITEM + ":15: YAML 读不通：一个文件只写一份，不要用 --- 隔开"),
        new Row(ITEM, "materials:", "materails:", ITEM + ":5: 不认识的键 “materails”，是不是 “materials”？"),
        new Row(ITEM, "time: []", "choice: 转院", ITEM + ":14: “choice” 写了两次，第 3 行已经有了，留一个"),
        new Row(ITEM, "name: 异地转诊人员备案\n", "", ITEM + ":1: 缺少 “name”，例如 name: 异地转诊人员备案"),
        new Row(ITEM, "time: []", "time:", ITEM + ":14: “time” 要写成清单，一条一个 - ；没有就写 []"),
        new Row(ITEM, "name: 异地转诊人员备案", "name: [异地]", ITEM + ":1: “name” 这里只写一句话，不写清单，也不写下一层"),
        new Row(ITEM, "name: 异地转诊人员备案", "name: ''", ITEM + ":1: “name” 空着；写上内容，或者删掉这一行"),
        new Row(ITEM, "time: []", "time: [多久]", ITEM + ":14: “time” 下面要写“键: 值”，写法见 README.md"),
        new Row(ITEM, "医院让", "医\u200B院让", ITEM + ":2: 第 8 个字是看不见的控制字符 U+200B，请删掉"),
        new Row(
            ITEM,
            "{text: no",
            "{text: \"a\\u0007\"",
            ITEM + ":13: “text” 第 2 个字是看不见的控制字符 U+0007，请删掉"));
  }

  static List<Row> facts() {
    return List.of(
        new Row(
            ITEM,
            "source: nhsa-2022-22-digest",
            "source: nhsa-2022-2",
            ITEM + ":8: sources.yml 里没有 “nhsa-2022-2”，是不是 “nhsa-2022-22-digest”？"),
        new Row(
            ITEM,
            "text: no, source: nhsa-2022-22-digest",
            "text: no",
            ITEM + ":13: 缺少 “source”，例如 source: nhsa-2022-22-digest"),
        new Row(
            ITEM, "confidence: B", "confidence: b", ITEM + ":9: “b” 不能写在 “confidence” 后面，是不是 “B”？"),
        new Row(
            ITEM,
            "confidence: B",
            "confidence: D",
            ITEM + ":9: “D” 不能写在 “confidence” 后面，可以写：A、B、C"),
        new Row(
            ITEM,
            "scope: national",
            "scope: sichaun",
            ITEM + ":10: “sichaun” 不能写在 “scope” 后面，是不是 “sichuan”？"),
        new Row(
            ITEM,
            "scope: national",
            "scope: 成都",
            ITEM + ":10: “成都” 不能写在 “scope” 后面，可以写：national、other-city、sichuan、standard、suining"),
        new Row(
            ITEM,
            "scope: national",
            "scope: other-city",
            ITEM + ":10: 外地的事实（other-city）只能放在 elsewhere 下面"),
        new Row(ITEM, "place: 江苏, ", "", ITEM + ":17: 外地的事实要写是哪里的，例如 place: 江苏"),
        new Row(
            ITEM,
            "scope: other-city",
            "scope: suining",
            ITEM + ":17: elsewhere 下面只放外地的事实，要写 scope: other-city"),
        new Row(
            ITEM, "about: 转诊材料", "place: 遂宁", ITEM + ":12: place 只写在 elsewhere 下面；本地的事实用 scope 说明"),
        new Row(ITEM, "2022-06-30", "2022-6-30", ITEM + ":11: “2022-6-30” 不是日期，要写成 2026-12-31 这样"),
        new Row(
            ITEM,
            "short: 带身份凭证和转诊证明",
            "short: 带身份凭证带身份凭证带身份凭证带身份凭证带身份凭证带身份凭证带",
            ITEM + ":7: “short” 有 31 个字，最多 30 个"));
  }

  static List<Row> items() {
    return List.of(
        new Row(
            ITEM, "choice: 医院让转到外地", "choice: 医院让转到外地去看病的", ITEM + ":3: “choice” 有 11 个字，最多 10 个"),
        new Row(ITEM, "先登记", "满6个月", ITEM + ":2: “also” 里不写数字；数字写成有出处的事实"),
        new Row(
            ITEM,
            "family: remote-care",
            "family: remote-car",
            ITEM + ":4: knowledge/items 里没有 “remote-car”，是不是 “remote-care”？"),
        new Row(
            ITEM,
            "[filing-validity]",
            "[filing]",
            ITEM + ":18: knowledge/policy 里没有 “filing”，是不是 “filing-validity”？"),
        new Row(
            ITEM, "2026-12-31", "2026-13-31", ITEM + ":19: “2026-13-31” 不是日期，要写成 2026-12-31 这样"),
        new Row(
            "knowledge/policy/filing-validity.yml",
            "notes:",
            "note:",
            "knowledge/policy/filing-validity.yml:3: 不认识的键 “note”，是不是 “notes”？"));
  }

  static List<Row> catalogues() {
    return List.of(
        new Row(CATALOGUE, "line: 61", "line: 六十一", CATALOGUE + ":4: “六十一” 不是行号，要写成 60 这样"),
        new Row(CATALOGUE, "line: 61", "line: 60", CATALOGUE + ":6: 第 60 行已经写过了，一行只写一次"),
        new Row(
            CATALOGUE,
            "\"2257609\"",
            "2257609转1",
            CATALOGUE + ":11: “2257609转1” 不是电话号码，只写数字和连字号，像 0825-2257609，几个号码分几条写"),
        new Row(CATALOGUE, "\"0825\"", "825", CATALOGUE + ":11: “825” 不是区号，要像 \"0818\"，引号里三四位数字"),
        new Row(
            CATALOGUE,
            "[path, office]",
            "[path, basis]",
            CATALOGUE + ":13: 这一行 里没有 “basis”，可以写：number、title、path、office、phones、deadline"),
        new Row(
            CATALOGUE,
            "[remote-referral]",
            "[remote-referal]",
            CATALOGUE + ":14: knowledge/items 里没有 “remote-referal”，是不是 “remote-referral”？"),
        new Row(
            CATALOGUE,
            "bureau: suining",
            "bureau: dazhou",
            CATALOGUE + ":2: “dazhou” 不能写在 “bureau” 后面，可以写：suining"),
        new Row(
            BUREAUS,
            "[suining-catalogue]",
            "[suining-catalog]",
            BUREAUS + ":8: knowledge/catalogues 里没有 “suining-catalog”，是不是 “suining-catalogue”？",
            CATALOGUE + ":1: 没有哪个局列出这份目录；在 bureaus.yml 的 catalogues 里写上 suining-catalogue"),
        new Row(
            BUREAUS,
            "catalogues: []",
            "catalogues: [suining-catalogue]",
            BUREAUS + ":1: 目录 “suining-catalogue” 列了两次，一份目录只属于一个局"));
  }

  static List<Row> others() {
    return List.of(
        new Row(SOURCES, "\"2024\"", "2024年", SOURCES + ":5: “2024年” 不是日期，要写成 2026-12-31 这样"),
        new Row(
            SOURCES,
            "  cite: 《遂宁",
            "  sight: 《遂宁",
            SOURCES + ":2: 缺少 “cite”，例如 cite: 医保发〔2022〕22号",
            SOURCES + ":3: 不认识的键 “sight”，可以写：title、cite、issuer、scope、seen、checked、number、date"),
        new Row(
            OFFICES,
            "scope: national",
            "scope: nation",
            OFFICES + ":9: “nation” 不能写在 “scope” 后面，是不是 “national”？"),
        new Row(
            OFFICES,
            "source: hotline-12329-2012",
            "source: hotline-12330-2012",
            OFFICES + ":7: sources.yml 里没有 “hotline-12330-2012”，是不是 “hotline-12329-2012”？"));
  }

  static List<Row> holidays() {
    return List.of(
        new Row(HOLIDAYS, "04-06", "4-6", HOLIDAYS + ":3: “2026-4-6” 不是日期，要写成 2026-12-31 这样"),
        new Row(HOLIDAYS, "09-20", "04-06", HOLIDAYS + ":4: 2026-04-06 写了两次，留一个"),
        new Row(HOLIDAYS, "09-20", "09-21", HOLIDAYS + ":4: 2026-09-21 不是周末，周一到周五本来就上班，不用写"),
        new Row(HOLIDAYS, "off:", "offs:", HOLIDAYS + ":2: 不认识的键 “offs”，是不是 “off”？"),
        new Row(
            HOLIDAYS,
            "seed-suining-catalogue",
            "seed-suining",
            HOLIDAYS + ":1: sources.yml 里没有 “seed-suining”，是不是 “seed-suining-catalogue”？"));
  }

  static List<Row> menu() {
    return List.of(
        new Row(
            MENU,
            "buttons:",
            "button:",
            MENU + ":1: 不认识的键 “button”，是不是 “buttons”？",
            MENU + ":1: 缺少 “buttons”，写法见 README.md"),
        new Row(
            MENU,
            "  - name: 人工",
            "  - {name: 一, ask: 转人工}\n  - {name: 二, ask: 转人工}\n  - name: 人工",
            MENU + ":1: “buttons” 下面要有 1 到 3 个按钮，现在是 4 个"),
        new Row(MENU, BELOW, " []", MENU + ":3: “buttons” 下面要有 1 到 5 个按钮，现在是 0 个"),
        new Row(
            MENU,
            BELOW,
            BELOW + "\n      - {name: %d, ask: 转人工}".repeat(4).formatted(1, 2, 3, 4),
            MENU + ":3: “buttons” 下面要有 1 到 5 个按钮，现在是 6 个"),
        new Row(MENU, "name: 人工", "name: 找工作人员说", MENU + ":7: “name” 有 18 字节，最多 16，一个汉字算 3"),
        new Row(
            MENU,
            "name: 国家医保平台",
            "name: " + "国家医保平台".repeat(3) + "网站上",
            MENU + ":5: “name” 有 63 字节，最多 60，一个汉字算 3"),
        new Row(MENU, "name: 去外地, ", "", MENU + ":4: 缺少 “name”，例如 name: 办事"),
        new Row(MENU, "国家医保平台", "去外地", MENU + ":5: 和第 4 行的按钮同名，换一个"),
        new Row(MENU, ", ask: 异地就医备案", "", MENU + ":4: 没有写点了做什么；写一句 ask: 转人工，或者 link: https://…"),
        new Row(
            MENU,
            ", ask: 异地就医备案",
            ", ask: 异地就医备案, link: \"https://fuwu.nhsa.gov.cn/\"",
            MENU + ":4: ask、link 只能写一个，别的删掉"),
        new Row(
            MENU,
            "    ask: 转人工",
            "    ask: 转人工\n    buttons: [{name: 问, ask: 转人工}]",
            MENU + ":7: ask、buttons 只能写一个，别的删掉"),
        new Row(
            MENU,
            "ask: 异地就医备案",
            "buttons: [{name: 问, ask: 转人工}]",
            MENU + ":4: 不认识的键 “buttons”，可以写：name、ask、link"),
        new Row(
            MENU,
            "ask: 异地就医备案",
            "ask: 异地就医备按",
            MENU + ":4: intents 的例句和事项的名称里没有 “异地就医备按”，是不是 “异地就医备案”？"),
        new Row(
            MENU,
            "ask: 异地就医备案",
            "ask: " + "异地就医备案".repeat(8),
            MENU + ":4: “ask” 有 144 字节，最多 128，一个汉字算 3",
            MENU + ":4: intents 的例句和事项的名称里没有 “" + "异地就医备案".repeat(8) + "”，是不是 “异地就医备案”？"),
        new Row(
            INTENT.replace("remote-referral", "human"),
            "转人工",
            "转 人工",
            MENU + ":8: intents 的例句和事项的名称里没有 “转人工”，是不是 “转 人工”？"),
        new Row(
            MENU,
            "https://",
            "http://",
            MENU + ":6: “http://fuwu.nhsa.gov.cn/” 不是网址，要写成 https://fuwu.nhsa.gov.cn/ 这样"),
        new Row(
            MENU,
            "https://",
            "https:// ",
            MENU + ":6: “https:// fuwu.nhsa.gov.cn/” 不是网址，要写成 https://fuwu.nhsa.gov.cn/ 这样"),
        new Row(
            MENU,
            "fuwu.nhsa",
            "fuwu.nsha",
            MENU + ":6: 各个局都告诉市民的事实里没有网站 “fuwu.nsha.gov.cn”，是不是 “fuwu.nhsa.gov.cn”？"),
        new Row(
            MENU,
            "fuwu.nhsa.gov.cn/",
            "www.example.cn/",
            MENU + ":6: 各个局都告诉市民的事实里没有网站 “www.example.cn”，可以写：fuwu.nhsa.gov.cn"),
        new Row(
            CARE,
            "confidence: B",
            "confidence: C",
            MENU + ":6: 各个局都告诉市民的事实里没有网站 “fuwu.nhsa.gov.cn”，先补上它，或者改成已有的"),
        new Row(
            BUREAUS,
            "standard:",
            "dazhou: {name: 达州市医疗保障局, city: 达州, catalogues: []}\nstandard:",
            MENU + ":6: 各个局都告诉市民的事实里没有网站 “fuwu.nhsa.gov.cn”，先补上它，或者改成已有的"),
        new Row(
            MENU,
            "gov.cn/",
            "gov.cn/" + "x".repeat(1000),
            MENU + ":6: “link” 有 1025 字节，最多 1024，一个汉字算 3"));
  }

  static List<Row> sentences() {
    return List.of(
        new Row(
            INTENT, "(materials)", "(materals)", INTENT + ":3: 没有侧面 “materals”，是不是 “materials”？"),
        new Row(INTENT, "什么](", "什么(", INTENT + ":3: 括号没有配成对，要写成 [要带什么](materials)，都用半角"),
        new Row(
            INTENT,
            "(materials)",
            "（materials）",
            INTENT + ":3: 括号没有配成对，要写成 [要带什么](materials)，都用半角"),
        new Row(INTENT, "[微笑]", "微笑]", INTENT + ":5: 括号没有配成对，要写成 [要带什么](materials)，都用半角"),
        new Row(
            INTENT,
            "收到[微笑]",
            "转到 华西，要怎么备案？",
            INTENT + ":5: 这句话在 " + INTENT + ":2 已经有了，一句话只能归一个编号，删掉一处"),
        new Row(
            INTENT,
            "收到[微笑]",
            "异地备案！",
            INTENT + ":5: 这句话在 intents/remote-care.yml:2 已经有了，一句话只能归一个编号，删掉一处"),
        new Row(
            INTENT,
            "退休后住在外地看病",
            "转到华西要怎么备案",
            INTENT + ":7: 这句话在 " + INTENT + ":2 已经有了，一句话只能归一个编号，删掉一处"),
        new Row(
            INTENT,
            "examples: |",
            "examples: >",
            INTENT + ":1: “examples” 后面写 |，句子从下一行起，一行一句，缩进两格"),
        new Row(
            INTENT,
            "counter-examples",
            "counterexamples",
            INTENT + ":6: 不认识的键 “counterexamples”，是不是 “counter-examples”？"));
  }

  static List<Row> words() {
    return List.of(
        new Row(
            "intents/aspects/materials.yml",
            "words: |",
            "word: |",
            "intents/aspects/materials.yml:1: 缺少 “words”，写法见 README.md",
            "intents/aspects/materials.yml:2: 不认识的键 “word”，是不是 “words”？"),
        new Row(
            "intents/words/dictionary.txt",
            "慢特病",
            "慢 特病",
            "intents/words/dictionary.txt:2: 一行只写一个词，中间不空格"),
        new Row(SYNONYMS, "怎么:", "怎么：", SYNONYMS + ":1: 要写成“标准说法: 说法一 说法二”，半角冒号，例如 怎么: 咋个 咋"),
        new Row(CALIBRATION, "\tgreeting", " greeting", CALIBRATION + ":3: 一行写一句话、一个制表符（Tab）、一个编号"),
        new Row(
            CALIBRATION,
            "\tgreeting",
            "\tgreetings",
            CALIBRATION + ":3: 没有事项或决定 “greetings”，是不是 “greeting”？"),
        new Row(
            CALIBRATION,
            "在不在",
            "你好。",
            CALIBRATION + ":3: 这句话在 intents/greeting.yml:2 已经有了，校准用的句子不能是学过的，换一句"));
  }

  @Test
  void a_file_too_many_or_too_few() {
    var changed =
        new SmallLibrary()
            .put("intents/remote-referal.yml", "examples: |\n  转院\n")
            .put("intents/aspects/material.yml", "name: 材料\nwords: |\n  带啥子\n")
            .put("knowledge/items/remote2.yml", "name: 异地\nalso: 异地\nchoice: 异地\n")
            .put("knowledge/offices.yml", "neighbours: {}\nemergency: {}\nhotlines: {}\n")
            .without("knowledge/wording.yml")
            .without("intents/words/stop.txt");
    assertThat(complaints(changed))
        .containsExactly(
            "intents/aspects/material.yml:1: 没有侧面 “material”，是不是 “materials”？",
            "intents/remote-referal.yml:1: 没有事项或决定 “remote-referal”，文件名就是编号，是不是 “remote-referral”？",
            "intents/words/stop.txt:1: 缺少这个文件，写法见 README.md",
            "knowledge/items/remote2.yml:1: 没有人读这个文件；文件名要像 remote-referral.yml：小写字母和连字号，放在"
                + " README.md 说的地方",
            "knowledge/offices.yml:2: 紧急电话至少写一条，例如 120；出事时要有号码可说",
            "knowledge/wording.yml:1: 缺少这个文件，写法见 README.md");
  }

  @Test
  void all_complaints_at_once_as_they_stand_in_the_files() {
    var changed =
        new SmallLibrary()
            .change(ITEM, "family: remote-care", "family: care")
            .change(ITEM, "materials:", "materails:")
            .change(INTENT, "(time)", "(times)");
    assertThat(complaints(changed))
        .containsExactly(
            INTENT + ":3: 没有侧面 “times”，是不是 “time”？",
            ITEM + ":4: knowledge/items 里没有 “care”，可以写：remote-care、remote-referral",
            ITEM + ":5: 不认识的键 “materails”，是不是 “materials”？");
  }

  private List<String> complaints(SmallLibrary library) {
    var broken = catchThrowableOfType(Broken.class, () -> library.read(folder));
    assertThat(broken).as("nobody complained").isNotNull();
    return broken.complaints().stream().map(Complaint::toString).toList();
  }
}
