package wenbao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import wenbao.application.Answering;
import wenbao.application.Considered;
import wenbao.application.Incoming;
import wenbao.application.learning.Asked;
import wenbao.application.learning.MarkExample;
import wenbao.application.staff.Act;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Passwords;
import wenbao.application.staff.Role;
import wenbao.application.staff.Staff;
import wenbao.domain.Channel;
import wenbao.testing.Browser;

/**
 * From a message that nobody understood to an answer, in a real browser: corrected, grouped,
 * accepted, learned on trial, adopted, and still there after a restart. With a few sentences of our
 * own, so that learning takes seconds.
 */
@TestMethodOrder(OrderAnnotation.class)
class LearningTest {
  /** The machine may be busy with other things. */
  private static final int LONG = 300_000;

  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String PASSWORD = "long enough for a test";
  private static final String ODD = "老辈子的小本本里剩的咋个整";
  private static final String ODD_TOO = "老辈子小本本里头剩的咋整哦";

  @TempDir static Path folder;
  private static Browser browser;
  private static EmbeddedServer server;

  @BeforeAll
  static void open() throws IOException {
    SmallIntents.write(folder);
    browser = Browser.start();
    server = start("data");
    for (var role : List.of(Role.OPERATOR, Role.EDITOR, Role.REVIEWER)) addMember(role);
  }

  @AfterAll
  static void close() {
    server.close();
    browser.close();
  }

  private static EmbeddedServer start(String data) {
    var settings = new HashMap<String, Object>();
    settings.put("wenbao.data", folder.resolve(data).toString());
    settings.put("wenbao.knowledge", folder.resolve("knowledge").toString());
    settings.put("wenbao.intents", folder.resolve("intents").toString());
    settings.put("wenbao.embeddings", "false");
    settings.put("wenbao.reload-every", "200ms");
    settings.put("micronaut.server.port", "-1");
    return ApplicationContext.run(EmbeddedServer.class, settings, "test");
  }

  private static <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  private static Member member(Role role) {
    return new Member(role.id(), role.chinese(), Set.of(role), true, false, false);
  }

  private static void addMember(Role role) {
    String hash = bean(Passwords.class).hash(PASSWORD);
    var account = new Staff.Account(member(role), hash, Optional.empty(), 0, Instant.EPOCH, 0);
    var act = new Act(Instant.EPOCH, "test", "test", "member-added", role.id(), "");
    assertThat(bean(Staff.class).add(account, act)).isTrue();
  }

  /** The id of the inquiry. */
  private static Considered ask(String text) {
    var incoming =
        new Incoming(
            Channel.WEB,
            "web-suining",
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            text,
            "suining",
            Wiring.system().instant());
    return bean(Answering.class).answer(incoming).orElseThrow().considered().orElseThrow();
  }

  private static String label(String text) {
    return ask(text).answer().label().value();
  }

  @Test
  @Order(1)
  void what_was_not_understood_is_grouped_and_accepted() {
    for (int i = 0; i < 3; i++) assertThat(label(ODD)).isEqualTo("unclear");
    assertThat(label(ODD_TOO)).isEqualTo("unclear");
    ask("我的号码13812345678呢嘛哈嘿嚯");
    var inquiries =
        bean(Asked.class).badly(Instant.EPOCH, Wiring.system().instant().plusSeconds(9), 99);
    var odd = inquiries.stream().filter(m -> m.text().equals(ODD)).findFirst().orElseThrow();
    assertThat(odd.times()).isEqualTo(3);
    var operator = new Acting(member(Role.OPERATOR), "test");
    bean(MarkExample.class).mark(odd.inquiry(), "account-withdrawal", operator);
    visit(
        Role.EDITOR,
        desktop(),
        page -> {
          page.navigate(at("/console/inquiries/" + odd.inquiry()));
          link(page, "听错了？记下它问的是什么").click();
          page.getByLabel("这句其实问的是").selectOption("family-sharing");
          look(page, "learning-0-mark");
          page.getByText("记下", new Page.GetByTextOptions().setExact(true)).click();
          assertThat(page.locator(".done")).containsText("这句问的是“个人账户家庭共济”");
          page.navigate(at("/console/learning/mark?to=/console/learning&inquiry=" + odd.inquiry()));
          assertThat(page.getByLabel("这句其实问的是")).hasValue("family-sharing");
          look(page, "learning-0-mark-page");
          assertThat(mark(page, odd.inquiry(), "transfer")).contains("记下了：这句问的是");
          assertThat(mark(page, odd.inquiry(), "nothing")).contains("请选一个事项");
          assertThat(mark(page, "nobody", "transfer")).contains("已经不在了");
          bean(MarkExample.class).mark(odd.inquiry(), "account-withdrawal", operator);
          page.navigate(at("/console/learning"));
          var group = page.locator("form.meaning").first();
          assertThat(group.locator("h2")).hasText(ODD);
          assertThat(group).containsText("问了 4 次");
          assertThat(group).containsText("operator 说是");
          assertThat(group.getByLabel("归到")).hasValue("account-withdrawal");
          look(page, "learning-1-groups");
          var masked = page.locator("form.meaning").filter(having("〔手机号〕"));
          assertThat(masked.locator("input[type=checkbox]")).not().isChecked();
          masked.locator("input[type=checkbox]").check();
          masked.getByLabel("归到").selectOption("human");
          masked.getByText("收下勾选的").click();
          assertThat(page.getByRole(AriaRole.ALERT)).containsText("请改好下面标出来的");
          assertThat(page.locator(".objection")).containsText("不带号码");
          accessible(page);
          group.getByText("收下勾选的").click();
          assertThat(page.locator("p.done")).containsText("2 句已收到");
          assertThat(page.locator("form.meaning")).hasCount(1);
        });
    assertThat(label(ODD)).isEqualTo("unclear"); // nothing is learned silently
  }

  @Test
  @Order(2)
  void works_without_scripts() {
    visit(
        Role.EDITOR,
        desktop().setJavaScriptEnabled(false),
        page -> {
          page.navigate(at("/console/learning"));
          var group = page.locator("form.meaning").first();
          group.locator("input[type=checkbox]").check();
          group.locator("input[type=text]").fill("我要 13812345678 这个号码的人");
          group.getByLabel("归到").selectOption("human");
          group.getByText("收下勾选的").click();
          assertThat(page.locator(".objection")).containsText("像证件号");
          group.locator("input[type=text]").fill("喊个真人来嘛，嘿");
          group.getByText("收下勾选的").click();
          assertThat(page.locator("p.done")).containsText("收下了");
          assertThat(page.locator("main")).containsText("没有要处理的消息");
          link(page, "收下的句子").click();
          assertThat(page.locator("table").first()).containsText("喊个真人来嘛，嘿");
          link(page, "重新学习").click();
          assertThat(page.locator("main")).containsText("由审核来做");
        });
  }

  @Test
  @Order(3)
  void shows_what_would_change_and_changes_it_when_told() {
    visit(
        Role.REVIEWER,
        desktop(),
        page -> {
          page.navigate(at("/console/learning/sentences"));
          assertThat(page.locator("main")).containsText("3 句等着学");
          look(page, "learning-2-sentences");
          page.getByText("去重新学习").click();
          look(page, "learning-3-ready");
          page.getByText("先看看会改变什么").click();
          assertThat(page.locator("main")).containsText("正在学 3 句");
          accessible(page);
          page.screenshot(
              new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("learning-3-learning.png")));
          var shown = page.getByText("学好了 3 句，还没有换上");
          assertThat(shown).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
          assertThat(page.locator("table").first()).containsText(ODD);
          look(page, "learning-4-changes");
          assertThat(label(ODD)).isEqualTo("unclear");
          page.locator("button.main").click();
          assertThat(page.locator("p.done")).containsText("换上了");
          assertThat(page.locator("main")).containsText("收下的都在用了");
          look(page, "learning-5-adopted");
        });
    assertThat(label(ODD)).isEqualTo("account-withdrawal");
    assertThat(label("嘿，喊个真人来嘛")).isEqualTo("human");
  }

  @Test
  @Order(4)
  void is_still_there_after_a_restart_without_learning_again() throws IOException {
    var before = learned("data");
    server.close();
    server = start("data");
    assertThat(label(ODD)).isEqualTo("account-withdrawal");
    assertThat(learned("data")).isEqualTo(before);
  }

  /** As on an instance that did not learn it: it answers as before until it has. */
  @Test
  @Order(5)
  void an_instance_that_has_not_learned_it_starts_at_once_and_learns_it_then() throws IOException {
    server.close();
    var models = folder.resolve("data/models");
    try (var paths = Files.list(models)) {
      var adopted = paths.filter(p -> p.toString().matches(".*learned-\\w+-\\w+\\.bin")).toList();
      assertThat(adopted).hasSize(1);
      Files.delete(adopted.getFirst());
    }
    server = start("data");
    assertThat(label(ODD)).isEqualTo("unclear");
    eventually(() -> label(ODD).equals("account-withdrawal"));
    learned("data");
  }

  @Test
  @Order(6)
  void a_file_that_says_otherwise_wins_and_it_is_reported() throws IOException {
    SmallIntents.add(folder, "transfer", ODD);
    SmallIntents.add(folder, "human", "喊个真人来嘛，嘿");
    visit(
        Role.REVIEWER,
        desktop(),
        page -> {
          eventually(() -> label(ODD).equals("transfer"));
          page.navigate(at("/console/learning/sentences"));
          assertThat(page.locator("main")).containsText("intents 文件不一致，没有学");
          assertThat(page.locator("main")).containsText("已写进文件");
          look(page, "learning-6-left-out");
          var download = page.waitForDownload(() -> page.getByText("导出成文件").click());
          assertThat(download.suggestedFilename()).matches("wenbao-intents-.*\\.zip");
          try (var zip = new ZipInputStream(download.createReadStream())) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("intents/account-withdrawal.yml");
            String file = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(file).contains("\n  " + ODD_TOO + "\n").doesNotContain(ODD);
            assertThat(zip.getNextEntry()).isNull();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(label(ODD_TOO)).isEqualTo("account-withdrawal");
  }

  @Test
  @Order(7)
  void looks_calm_in_the_dark_and_on_a_telephone() {
    for (int i = 0; i < 3; i++) label("哈儿那个啥子东东弄不懂" + "呀".repeat(i));
    label("打我的电话13812345678说那个啥子东东哇");
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(390, 1280)) {
        String name = "learning-9-%d-%s".formatted(width, scheme.name().toLowerCase());
        visit(
            Role.REVIEWER,
            desktop().setViewportSize(width, width == 390 ? 844 : 800).setColorScheme(scheme),
            page -> {
              for (String one : List.of("", "/sentences", "/retraining")) {
                page.navigate(at("/console/learning" + one));
                look(page, name + one.replace('/', '-'));
                var overflow =
                    page.evaluate(
                        "document.documentElement.scrollWidth"
                            + " - document.documentElement.clientWidth");
                assertThat(overflow).isEqualTo(0);
              }
            });
      }
    }
  }

  private static Map<String, Object> learned(String data) throws IOException {
    var files = new HashMap<String, Object>();
    try (var paths = Files.list(folder.resolve(data).resolve("models"))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".bin")).toList()) {
        files.put(path.getFileName().toString(), Files.getLastModifiedTime(path));
      }
    }
    assertThat(files).hasSize(2);
    return files;
  }

  /** What other pages do by the form that they include. */
  private static String mark(Page page, String inquiry, String label) {
    var form = FormData.create().set("inquiry", inquiry).set("label", label).set("to", "/console");
    var request = RequestOptions.create().setHeader("HX-Request", "true").setForm(form);
    return page.request().post(at("/console/learning/mark"), request).text();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void eventually(java.util.function.BooleanSupplier holds) {
    long end = System.nanoTime() + LONG * 1_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static String at(String path) {
    return server.getURI() + path;
  }

  private static void look(Page page, String name) {
    accessible(page);
    var file = SCREENSHOTS.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private static void accessible(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as(violations.toString()).isEmpty();
  }

  private static void visit(
      Role role, NewContextOptions options, java.util.function.Consumer<Page> story) {
    try (var context = browser.chromium().newContext(options)) {
      var page = context.newPage();
      page.navigate(at("/console/sign-in?to=/console/me"));
      page.getByLabel("用户名").fill(role.id());
      page.getByLabel("密码").fill(PASSWORD);
      page.getByText("登录", new Page.GetByTextOptions().setExact(true)).last().click();
      assertThat(page.locator("h1")).hasText("我的账号");
      story.accept(page);
    }
  }

  private static NewContextOptions desktop() {
    return new NewContextOptions().setViewportSize(1280, 800).setLocale("zh-CN");
  }

  /** Our own folders with a few sentences of a few labels. */
  private static final class SmallIntents {
    private static final List<String> LABELS =
        List.of(
            "account-withdrawal",
            "transfer",
            "remote-referral",
            "family-sharing",
            "greeting",
            "human",
            "unclear",
            "neighbour",
            "abuse");
    private static final int EACH = 60;

    static void write(Path folder) throws IOException {
      copy(Path.of("knowledge"), folder.resolve("knowledge"));
      Files.delete(folder.resolve("knowledge/menu.yml")); // it asks what is not learned here
      copy(Path.of("intents/words"), folder.resolve("intents/words"));
      copy(Path.of("intents/aspects"), folder.resolve("intents/aspects"));
      for (String label : LABELS) {
        var lines = Files.readAllLines(Path.of("intents", label + ".yml"));
        var few = lines.stream().filter(l -> l.startsWith("  ")).limit(EACH).toList();
        Files.writeString(file(folder, label), "examples: |\n" + String.join("\n", few) + "\n");
      }
      var calibration =
          Files.readAllLines(Path.of("intents/calibration.tsv")).stream()
              .filter(line -> LABELS.contains(line.substring(line.indexOf('\t') + 1)))
              .toList();
      Files.write(folder.resolve("intents/calibration.tsv"), calibration);
    }

    static void add(Path folder, String label, String sentence) throws IOException {
      var file = file(folder, label);
      Files.writeString(file, Files.readString(file) + "  " + sentence + "\n");
    }

    private static Path file(Path folder, String label) {
      return folder.resolve("intents").resolve(label + ".yml");
    }

    private static void copy(Path from, Path to) throws IOException {
      try (var paths = Files.walk(from)) {
        for (Path path : paths.toList()) {
          var target = to.resolve(from.relativize(path).toString());
          if (Files.isDirectory(path)) Files.createDirectories(target);
          else Files.copy(path, target);
        }
      }
    }
  }
}
