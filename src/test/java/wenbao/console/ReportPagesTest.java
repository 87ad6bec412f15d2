package wenbao.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.staff.Role;
import wenbao.testing.Browser;

/** Searching, figures and judging, in a real browser. */
class ReportPagesTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots/console");
  private static final int ROWS = 2000;
  private static final String LATEST = "INVENTED%08d".formatted(ROWS - 1);

  @TempDir static Path data;
  private static ConsoleServer server;
  private static Browser browser;
  private static Cookie supervisor;
  private static Cookie reviewer;
  private static Cookie operator;

  @BeforeAll
  static void open() {
    server = ConsoleServer.start(data);
    server.add("zhao", "赵主管", Role.SUPERVISOR);
    server.add("qian", "钱审核", Role.REVIEWER);
    server.add("sun", "孙话务", Role.OPERATOR);
    server.invent(ROWS, 10);
    browser = Browser.start();
    supervisor = signIn("zhao");
    reviewer = signIn("qian");
    operator = signIn("sun");
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  private static Cookie signIn(String username) {
    try (var context = browser.chromium().newContext()) {
      var page = context.newPage();
      page.navigate(server.uri() + "/console/sign-in?to=/console/me");
      page.getByLabel("用户名").fill(username);
      page.getByLabel("密码").fill(ConsoleServer.PASSWORD);
      page.locator("button.main").click();
      assertThat(page.locator("h1")).hasText("我的账号");
      return context.cookies().getFirst();
    }
  }

  // ---- searching

  @Test
  void rows_come_while_words_are_typed() {
    visit(
        wide(),
        supervisor,
        "/console/inquiries",
        page -> {
          page.keyboard().press("/");
          page.keyboard().type("华西 材料");
          assertThat(page.locator("mark").first()).hasText("华西");
          assertThat(page.locator("tbody tr").first()).containsText("转院去华西要带什么材料");
          assertThat(page).hasURL(Pattern.compile(".*q=%E5%8D%8E%E8%A5%BF.*"));
          assertThat(page.locator("#live")).containsText("查到");
          page.reload();
          assertThat(page.locator("mark").first()).hasText("华西");
          page.locator("tbody tr a").first().click();
          assertThat(page.locator("h1")).hasText("一次来问");
          assertThat(page.locator("[aria-current=true] .asked")).containsText("转院去华西要带什么材料");
        });
  }

  @Test
  void older_ones_are_on_the_next_page_without_scripts() {
    visit(
        wide().setJavaScriptEnabled(false),
        supervisor,
        "/console/inquiries",
        page -> {
          assertThat(page.locator("tbody tr")).hasCount(50);
          String last = page.locator("tbody time").last().textContent();
          page.getByText("更早的").click();
          assertThat(page.locator("tbody tr")).hasCount(50);
          assertThat(page.locator("tbody time").first().textContent()).isLessThanOrEqualTo(last);
          page.getByText("更多条件").click();
          page.getByLabel("结果").selectOption("handed-over");
          page.getByLabel("渠道").selectOption("sms");
          page.getByText("查", new Page.GetByTextOptions().setExact(true)).click();
          assertThat(page.locator("tbody tr").first()).containsText("转人工");
          assertThat(page.locator("#found")).containsText("短信，转人工");
        });
  }

  @Test
  void what_makes_no_sense_is_left_out() {
    visit(
        wide(),
        supervisor,
        "/console/inquiries?from=yesterday&hour=99&channel=pigeon&below=x&before=1.2.3&label=%27",
        page -> assertThat(page.locator("h1")).hasText("查询"));
  }

  // ---- figures

  @Test
  void a_bar_leads_to_its_rows() {
    visit(
        wide(),
        supervisor,
        "/console/reports",
        page -> {
          var section = page.locator("section:has(#outcomes)");
          String count = section.locator("tbody a").nth(1).textContent();
          var bar = middleOfBar(section, 1);
          section.locator("canvas").click(new Locator.ClickOptions().setPosition(bar[0], bar[1]));
          assertThat(page).hasURL(Pattern.compile(".*/console/inquiries\\?.*outcome=.*"));
          assertThat(page.locator("#found strong")).hasText(count + " 条");
        });
  }

  @Test
  void every_number_leads_to_its_rows_without_scripts() {
    var options = wide().setJavaScriptEnabled(false);
    visit(
        options,
        supervisor,
        "/console/reports",
        page -> {
          assertThat(page.locator("canvas").first()).isHidden();
          for (String chart :
              List.of("days", "hours", "channels", "bureaus", "aspects", "labels", "waited")) {
            var link = page.locator("section:has(#" + chart + ") tbody a").first();
            String count = link.textContent();
            link.click();
            assertThat(page.locator("#found strong"))
                .hasText(count.equals("0") ? "一条也没有" : count + " 条");
            page.goBack();
          }
          var asked = page.locator("section:has(#unanswered) tbody tr").first();
          String words = asked.locator("th").textContent();
          asked.locator("a").click();
          assertThat(page.locator("tbody tr").first()).containsText(words);
        });
  }

  private static double[] middleOfBar(Locator section, int bar) {
    Object at =
        section
            .locator("canvas")
            .evaluate(
                "(canvas, i) => { const p = Chart.getChart(canvas).getDatasetMeta(0).data[i]"
                    + ".getCenterPoint(); return [p.x, p.y]; }",
                bar);
    var both = ((List<?>) at).stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    return both;
  }

  // ---- judging

  @Test
  void a_judge_sees_nothing_that_sways_and_may_change_his_mind() {
    visit(
        wide().setJavaScriptEnabled(false),
        reviewer,
        "/console/judge",
        page -> {
          assertThat(page.locator("main")).containsText("您判了 0 条");
          assertThat(page.locator("main")).not().containsText("把握");
          page.getByLabel("不对的话，应该听成").selectOption("remote-referral");
          page.locator("button[value=wrong]").click();
          assertThat(page.locator("main")).containsText("您判了 1 条");
          assertThat(server.sql("SELECT COUNT(*) FROM audit WHERE what = 'example-marked'"))
              .isEqualTo("1");
          page.getByText("改主意").click();
          page.locator("button[value=right]").click();
          assertThat(page.locator("main")).containsText("您判了 1 条");
          page.navigate(server.uri() + "/console/inquiries?judged=right");
          assertThat(page.locator("#found strong")).hasText("1 条");
        });
  }

  @Test
  void keys_judge_too() {
    visit(
        wide(),
        supervisor,
        "/console/judge",
        page -> {
          page.keyboard().press("3");
          assertThat(page.locator("[role=status]").first()).containsText("记下了");
        });
  }

  // ---- files

  @Test
  void csv_holds_one_row_for_each_inquiry() throws Exception {
    var response = get(supervisor, "/console/inquiries.csv?label=unclear");
    assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment")
        .contains(".csv");
    String text = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeff编号,时间,").doesNotContain("sender-");
    var format = CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get();
    List<CSVRecord> rows = format.parse(new StringReader(text.substring(1))).getRecords();
    assertThat(rows).hasSize(inPeriod("label = 'unclear'"));
    assertThat(rows).extracting(row -> row.get("编号")).doesNotHaveDuplicates();
    assertThat(rows).extracting(row -> row.get("事项")).containsOnly("听不懂");
    assertThat(rows).extracting(row -> row.get("问题")).anyMatch(q -> q.startsWith("'=SUM"));
    assertThat(rows).extracting(row -> row.get("问题")).noneMatch(q -> q.startsWith("="));
    assertThat(server.sql("SELECT detail FROM audit ORDER BY number DESC LIMIT 1"))
        .startsWith("CSV，")
        .endsWith("听不懂；" + rows.size() + " 条");
  }

  @Test
  void a_workbook_holds_one_row_for_each_inquiry() throws Exception {
    var response = get(supervisor, "/console/inquiries.xlsx");
    String sheet = unzipped(response.body()).get("xl/worksheets/sheet1.xml");
    assertThat(sheet.split("<row ", -1).length - 2).isEqualTo(inPeriod("TRUE"));
    String text = textOf(sheet);
    assertThat(text.contains("转院去华西要带什么材料")).isTrue();
    assertThat(text.contains("sender-") || sheet.contains("<f>")).isFalse();
  }

  private static String textOf(String xml) throws Exception {
    var text = new StringBuilder();
    var reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(xml));
    while (reader.hasNext())
      if (reader.next() == XMLStreamReader.CHARACTERS) text.append(reader.getText());
    return text.toString();
  }

  private static int inPeriod(String condition) {
    var today = wenbao.application.reports.Period.lastDays(7, server.now());
    return Integer.parseInt(
        server.sql(
            "SELECT COUNT(*) FROM inquiry WHERE received_at >= "
                + today.begin().toEpochMilli()
                + " AND "
                + condition));
  }

  private static Map<String, String> unzipped(byte[] file) throws Exception {
    var parts = new HashMap<String, String>();
    Path kept = data.resolve("rows.xlsx");
    Files.write(kept, file);
    try (var zip = new ZipFile(kept.toFile())) {
      for (var part : Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        parts.put(part.getName(), text);
      }
    }
    return parts;
  }

  // ---- who may

  @ParameterizedTest
  @CsvSource({
    "operator, /console/inquiries,     403",
    "operator, /console/inquiries.csv, 403",
    "operator, /console/reports,       403",
    "operator, /console/judge,         403",
    "reviewer, /console/inquiries,     200",
    "reviewer, /console/inquiries.csv, 403",
    "reviewer, /console/reports,       403",
    "reviewer, /console/judge,         200",
    "supervisor, /console/inquiries/x, 404",
    "supervisor, /console/judge/x,     404"
  })
  void each_opens_what_the_work_needs(String who, String path, int status) throws Exception {
    var cookie =
        switch (who) {
          case "operator" -> operator;
          case "reviewer" -> reviewer;
          default -> supervisor;
        };
    assertThat(get(cookie, path).statusCode()).isEqualTo(status);
  }

  // ---- for everybody

  @Test
  void all_pages_are_accessible_in_both_widths_and_colours() {
    for (int width : new int[] {1280, 390}) {
      for (var scheme : ColorScheme.values()) {
        if (scheme == ColorScheme.NO_PREFERENCE) continue;
        if (scheme == ColorScheme.DARK && width == 390) continue; // the same colours
        var options =
            new NewContextOptions()
                .setViewportSize(width, width == 390 ? 844 : 800)
                .setLocale("zh-CN")
                .setColorScheme(scheme);
        for (var entry : PAGES.entrySet()) {
          visit(
              options,
              supervisor,
              entry.getValue(),
              page -> {
                String name = entry.getKey() + "-" + width + "-" + scheme.name().toLowerCase();
                page.screenshot(
                    new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
                assertThat(page.locator("h1")).hasCount(1);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits")
                    .isEqualTo(true);
                var violations = new AxeBuilder(page).analyze().getViolations();
                assertThat(violations).as(name + violations).isEmpty();
              });
        }
      }
    }
  }

  private static final Map<String, String> PAGES =
      Map.of(
          "reports", "/console/reports",
          "inquiries", "/console/inquiries?q=%E5%8D%8E%E8%A5%BF&channel=wechat",
          "inquiries-none", "/console/inquiries?q=%E5%A4%A7%E8%B1%A1",
          "inquiry", "/console/inquiries/" + LATEST,
          "judge", "/console/judge");

  // ----

  private static HttpResponse<byte[]> get(Cookie cookie, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Cookie", cookie.name + "=" + cookie.value)
            .header("Accept", "*/*")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }

  private static NewContextOptions wide() {
    return new NewContextOptions().setViewportSize(1280, 800).setLocale("zh-CN");
  }

  private static void visit(
      NewContextOptions options, Cookie who, String path, Consumer<Page> story) {
    try (var context = browser.chromium().newContext(options)) {
      var cookie = new Cookie(who.name, who.value);
      context.addCookies(List.of(cookie.setUrl(server.uri().toString())));
      var page = context.newPage();
      var complaints = new java.util.ArrayList<String>();
      page.onConsoleMessage(m -> {
        if (m.type().equals("error")) complaints.add(m.text());
      });
      page.navigate(server.uri() + path);
      story.accept(page);
      assertThat(complaints).isEmpty();
    }
  }
}
