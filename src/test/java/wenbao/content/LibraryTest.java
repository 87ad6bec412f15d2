package wenbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.content.SmallLibrary.TODAY;
import static wenbao.domain.Aspect.MATERIALS;
import static wenbao.domain.Aspect.TIME;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenbao.domain.Bureau;
import wenbao.domain.Confidence;
import wenbao.domain.Example;
import wenbao.domain.Fact;
import wenbao.domain.Intent;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Lexicon;
import wenbao.domain.Menu;
import wenbao.domain.Menu.Ask;
import wenbao.domain.Menu.Group;
import wenbao.domain.Menu.Link;
import wenbao.domain.Office;
import wenbao.domain.Phone;
import wenbao.domain.Row;
import wenbao.domain.Source;
import wenbao.domain.WorkingDays;

class LibraryTest {
  private static final Label CARE = new Label("remote-care");
  private static final Label REFERRAL = new Label("remote-referral");

  @TempDir Path folder;

  @Test
  void an_item_with_its_facts() {
    assertThat(small().catalog().item(REFERRAL))
        .isEqualTo(
            new Item(
                REFERRAL,
                "异地转诊人员备案",
                "医院让转到外地看病，先登记",
                "医院让转到外地",
                CARE,
                Map.of(
                    MATERIALS,
                    List.of(
                        new Fact(
                            "带身份凭证，加上转诊材料。",
                            "带身份凭证和转诊证明",
                            "nhsa-2022-22-digest",
                            Confidence.B,
                            "national",
                            null,
                            "转诊材料",
                            LocalDate.of(2022, 6, 30)),
                        fact("no", "nhsa-2022-22-digest", Confidence.C, "sichuan", null)),
                    TIME,
                    List.of()),
                Map.of(
                    TIME,
                    List.of(fact("当场办结。", "jiangsu-guide-2022", Confidence.A, "other-city", "江苏"))),
                List.of("filing-validity"),
                LocalDate.of(2026, 12, 31)));
  }

  @Test
  void rows_in_the_order_of_their_lines() {
    var rows = small().catalog().rows();
    assertThat(rows).extracting(Row::line).containsExactly(60, 61);
    assertThat(rows.getFirst())
        .isEqualTo(
            new Row(
                "suining-catalogue",
                "seed-suining-catalogue",
                "suining",
                60,
                "异地转诊人员备案办理流程及方式",
                List.of("法定公开事项", "公共服务"),
                "",
                "",
                "",
                "保障和指导科",
                List.of(new Phone("2257609", "0825", "监督电话", "办公室")),
                "实时公开",
                "",
                List.of(),
                Map.of("number", "08"),
                Set.of("path", "office"),
                List.of(REFERRAL)));
    assertThat(rows.getLast().isDisclosure()).isTrue();
  }

  @Test
  void what_else_the_catalog_holds() {
    var catalog = small().catalog();
    assertThat(catalog.items().keySet()).containsExactly(CARE, REFERRAL);
    assertThat(catalog.topics().get("filing-validity").aliases()).containsExactly("备案管多久");
    assertThat(catalog.bureau("suining"))
        .isEqualTo(
            new Bureau(
                "suining",
                "遂宁市医疗保障局",
                "遂宁医保",
                "遂宁",
                List.of("遂宁市", "船山"),
                "sichuan",
                "0825",
                List.of("suining-catalogue")));
    assertThat(catalog.bureau(Bureau.STANDARD).shortName()).isEqualTo("标准目录");
    assertThat(catalog.sources().get("seed-suining-catalogue"))
        .isEqualTo(
            new Source(
                "seed-suining-catalogue",
                "遂宁市医疗保障局主动公开事项目录",
                "《遂宁市医疗保障局主动公开事项目录》",
                "遂宁市医疗保障局",
                null,
                "2024",
                "suining",
                "公开目录原件",
                LocalDate.of(2026, 11, 22)));
    assertThat(catalog.neighbours())
        .containsExactly(
            new Office(
                "housing-fund",
                "住房公积金管理中心",
                "公积金的缴存、提取、贷款",
                List.of("公积金"),
                List.of(new Phone("12329", null, "服务热线", null)),
                "hotline-12329-2012",
                Confidence.B,
                "national"));
    assertThat(catalog.emergencies()).extracting(Office::id).containsExactly("medical");
    assertThat(catalog.hotlines()).isEmpty();
    assertThat(catalog.wording().line("greeting")).isEqualTo("您好。\n请问。");
  }

  @Test
  void the_menu_as_it_stands() {
    assertThat(small().menu())
        .isEqualTo(
            new Menu(
                List.of(
                    new Group(
                        "办事",
                        List.of(
                            new Ask("去外地", "异地就医备案"),
                            new Link("国家医保平台", "https://fuwu.nhsa.gov.cn/"))),
                    new Ask("人工", "转人工"))));
    assertThat(new SmallLibrary().without("knowledge/menu.yml").read(folder.resolve("none")).menu())
        .isEqualTo(Menu.NONE);
  }

  @Test
  void sentences_and_words() {
    var small = small();
    assertThat(small.intents().get(REFERRAL))
        .isEqualTo(
            new Intent(
                REFERRAL,
                List.of(
                    new Example("转到华西要怎么备案", List.of()),
                    new Example("开了转院证明，要带什么，多久好", List.of(MATERIALS, TIME)),
                    new Example("收到[微笑]", List.of())),
                List.of("退休后住在外地看病")));
    assertThat(small.lexicon())
        .isEqualTo(
            new Lexicon(
                Set.of("慢特病", "医保app"),
                Map.of("咋个", "怎么", "咋", "怎么", "报消", "报销"),
                Set.of("请问"),
                Map.of(MATERIALS, List.of("要带什么", "app材料"))));
    assertThat(small.calibration())
        .containsExactly(new Sentence("华西转院 #1床", REFERRAL), new Sentence("在不在", Label.GREETING));
  }

  @Test
  void a_version_for_what_is_said_and_one_for_how_it_is_asked() {
    var before = small();
    var same = small();
    var after = new SmallLibrary().change("intents/greeting.yml", "你好", "您好").read(folder);
    assertThat(before.intentsVersion()).matches("[0-9a-f]{12}").isEqualTo(same.intentsVersion());
    assertThat(after.intentsVersion()).isNotEqualTo(before.intentsVersion());
    assertThat(after.catalog().version())
        .matches("[0-9a-f]{12}")
        .isEqualTo(before.catalog().version());
  }

  @Test
  void a_jar_is_read_like_a_folder() throws IOException {
    var fromFolder = small();
    try (var jar =
        FileSystems.newFileSystem(folder.resolve("wenbao.jar"), Map.of("create", "true"))) {
      assertThat(new SmallLibrary().read(jar.getPath("/packaged"))).isEqualTo(fromFolder);
    }
  }

  @Test
  void working_days() {
    var days = small().workingDays();
    assertThat(days.contains(LocalDate.of(2026, 4, 6))).as("a Monday, and a holiday").isFalse();
    assertThat(days.contains(LocalDate.of(2026, 9, 20))).as("a Sunday with work").isTrue();
    var usual =
        new SmallLibrary()
            .without("knowledge/holidays.yml")
            .read(folder.resolve("usual"))
            .workingDays();
    assertThat(usual).isEqualTo(WorkingDays.MONDAY_TO_FRIDAY);
  }

  @Test
  void a_stamp_that_changes_with_every_file_and_every_day() throws IOException {
    small();
    var before = stamp(TODAY);
    assertThat(stamp(TODAY)).isEqualTo(before);
    assertThat(stamp(TODAY.plusDays(1))).isNotEqualTo(before);

    // As long and as old as the one that it replaces.
    Path greeting = folder.resolve("intents/greeting.yml");
    var modified = Files.getLastModifiedTime(greeting);
    Path other = Files.writeString(folder.resolve("other"), Files.readString(greeting));
    Files.setLastModifiedTime(other, modified);
    Files.move(other, greeting, StandardCopyOption.REPLACE_EXISTING);
    assertThat(stamp(TODAY)).isNotEqualTo(before);
  }

  private Object stamp(LocalDate today) {
    return Library.stamp(folder.resolve("knowledge"), folder.resolve("intents"), today);
  }

  private Published small() {
    return new SmallLibrary().read(folder);
  }

  private static Fact fact(
      String text, String source, Confidence confidence, String scope, String place) {
    return new Fact(text, null, source, confidence, scope, place, null, null);
  }
}
