package wenbao.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.answering.Composing;
import wenbao.application.AnswerLinks;
import wenbao.application.Knowledge;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Label;
import wenbao.domain.Row;
import wenbao.testing.Browser;
import wenbao.testing.OurData;

/** Our own answers in large type, in a real browser. */
@MicronautTest(contextBuilder = WebOnly.class)
class AnswerPageTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Catalog OURS = OurData.PUBLISHED.catalog();
  private static final int HEIGHT = 844;
  private static Browser browser;

  @Inject EmbeddedServer server;
  @Inject AnswerLinks links;
  @Inject Knowledge knowledge;
  @Inject InstantSource clock;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void ours() {
    knowledge.replace(OURS);
  }

  // ---- what stands on it

  @Test
  void what_was_asked_comes_first() {
    visit(
        phone(),
        path(tell("remote-referral", Aspect.MATERIALS)),
        page -> {
          assertThat(page).hasTitle("异地转诊人员备案 - 遂宁市医疗保障局");
          assertThat(page.locator("h1")).hasText("遂宁市医疗保障局");
          assertThat(page.locator("h2")).hasText("异地转诊人员备案");
          assertThat(page.locator("dt").first()).hasText("要带");
          assertThat(page.locator("dl > div").first()).hasClass("asked");
          assertThat(page.locator(".asked")).containsText("转诊转院");
          assertThat(page.locator(".foot")).containsText("遂宁");
          assertThat(page.locator("footer")).containsText("3 月 9 日");
        });
  }

  @Test
  void a_number_is_called_what_the_document_calls_it() {
    visit(
        phone(),
        path(tell("remote-referral", Aspect.MATERIALS)),
        page -> {
          assertThat(page.locator(".call")).hasCount(1);
          assertThat(page.locator(".call")).containsText("监督电话");
          assertThat(page.locator(".call b")).hasText("0825-2257609");
          assertThat(page.locator(".call")).hasAttribute("href", "tel:08252257609");
          assertThat(page.locator("dt").getByText("监督电话")).hasCount(0); // it is on the button
        });
  }

  @Test
  void two_documents_that_disagree_give_a_button_each() {
    visit(
        phone(),
        path(tell("employer-nonpayment")),
        page -> {
          assertThat(page.locator(".call b")).containsText(new String[] {"0825-", "0825-"});
          assertThat(page.locator(".call .beside")).hasCount(2);
          assertThat(page.locator("dl")).containsText(OURS.wording().line("differ"));
        });
  }

  @Test
  void a_number_that_was_asked_for_stands_above_all_else() {
    visit(
        phone(),
        path(tell("remote-referral", Aspect.PHONE)),
        page -> {
          assertThat(page.locator("h2 ~ .calls ~ dl")).hasCount(1);
          assertThat(page.locator(".call b").first()).hasText("0825-2257609");
          assertThat(page.locator(".call b").getByText("12393")).hasCount(1);
        });
    visit(
        phone(),
        path(tell("remote-referral")),
        page -> assertThat(page.locator("h2 ~ dl ~ .calls")).hasCount(1));
  }

  @Test
  void two_matters_stand_on_one_page() {
    visit(
        phone(),
        path(two()),
        page -> {
          assertThat(page.locator("article")).hasCount(2);
          assertThat(page.locator("h2")).hasText(new String[] {"异地转诊人员备案", "参保人员个人账户一次性支取"});
          assertThat(page.locator(".which").last()).hasText(OURS.wording().line("second-matter"));
        });
  }

  @ParameterizedTest
  @CsvSource({"suining, /", "dazhou, /?bureau=dazhou", "standard, /"})
  void one_can_ask_on(String bureau, String address) {
    String path = path(answer(bureau, tell("reimbursement")), clock.instant());
    visit(
        phone(),
        path,
        page -> {
          var on = page.getByRole(AriaRole.LINK, named("还想问别的，点这里"));
          assertThat(on).hasAttribute("href", address);
          on.click();
          assertThat(page.getByLabel("您想问什么？")).isVisible();
        });
  }

  @Test
  void what_is_no_longer_published_is_not_there() {
    String path = path(tell("remote-referral", Aspect.MATERIALS));
    visit(phone(), path, page -> assertThat(page.locator("article")).containsText("转诊转院"));
    var gone = new LinkedHashMap<>(OURS.items());
    gone.remove(new Label("remote-referral"));
    knowledge.replace(withItems(gone));
    visit(phone(), path, page -> assertThat(page.locator("h1")).containsText("这一页打不开"));
  }

  // ---- what does not open

  @Test
  void an_expired_page_says_what_to_do() throws Exception {
    var before = clock.instant().minus(Duration.ofDays(8));
    String path = path(answer("dazhou", tell("reimbursement")), before);
    assertThat(get(path).statusCode()).isEqualTo(410);
    visit(
        phone(),
        path,
        page -> {
          assertThat(page.locator("h1")).containsText("这一页过期了");
          assertThat(page.locator("main")).containsText("再问一次");
          assertThat(page.locator(".places a")).hasText("达州市医疗保障局");
          assertThat(page.locator(".places a")).hasAttribute("href", "/?bureau=dazhou");
          assertThat(page.locator(".call").getByText("12393")).hasCount(1);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suining/remote-referral.ma/zzz/AAAAAAAAAAAAAAAAAAAAAA",
        "suining/remote-referral.ma/zzz/",
        "suining/remote-re",
        "%00/%0A/%F0%9F%98%80/..%2F..",
        "a",
      })
  void a_forged_page_is_not_there(String path) throws Exception {
    var response = get("/a/" + path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("这一页打不开", "?bureau=suining", "12393");
  }

  // ---- over the wire

  @Test
  void nobody_keeps_it_and_nothing_is_kept() throws Exception {
    for (String path : List.of(path(tell("reimbursement")), "/a/suining/forged")) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
      assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
      assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void the_page_is_small_and_loads_two_style_sheets_and_no_script() {
    var urls = new ArrayList<String>();
    try (var context = browser.chromium().newContext(phone())) {
      var page = context.newPage();
      page.onRequest(request -> urls.add(request.url().replaceFirst("^http://[^/]+", "")));
      page.navigate(server.getURI() + path(tell("remote-care")));
      assertThat(page.locator("script")).hasCount(0);
      assertThat(context.cookies()).isEmpty();
    }
    assertThat(urls)
        .filteredOn(u -> !u.startsWith("/a/") && !u.endsWith("/mark.svg"))
        .containsExactlyInAnyOrder("/assets/web/chat.css", "/assets/web/large.css");
  }

  // ---- for eyes and fingers

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
  void nothing_stands_in_the_way_of_anybody(int width, ColorScheme scheme) {
    String name = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    visitAll(
        phone().setViewportSize(width, HEIGHT).setColorScheme(scheme),
        (page, what) -> {
          assertAccessible(page);
          shoot(page, what + name, width);
        });
  }

  @Test
  void nothing_is_wider_than_the_narrowest_screen() {
    visitAll(
        phone().setViewportSize(320, 568),
        (page, what) -> {
          String wider = "document.documentElement.scrollWidth - innerWidth";
          assertThat(page.evaluate(wider)).as(what).isEqualTo(0);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1280})
  void the_type_is_very_large_and_the_button_easy_to_hit(int width) {
    visit(
        phone().setViewportSize(width, 700),
        path(tell("account-withdrawal")),
        page -> {
          assertThat(size(page.locator("dd").first())).isGreaterThanOrEqualTo(24);
          assertThat(size(page.locator(".call b").first())).isGreaterThanOrEqualTo(32);
          for (Locator link : page.locator(".call, .on a").all()) {
            assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(link.boundingBox().width).isGreaterThanOrEqualTo(200);
          }
        });
  }

  @Test
  void on_paper_there_is_nothing_to_press() {
    visit(
        phone(),
        path(tell("remote-referral")),
        page -> {
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.locator(".call b")).isVisible();
          assertThat(page.locator(".on")).isHidden();
          assertThat(page.locator(".call .do")).isHidden();
          page.screenshot(shot("paper").setFullPage(true));
        });
  }

  /** For the eye: no test can say whether a page is calm. */
  private static void shoot(Page page, String name, int width) {
    page.screenshot(shot(name));
    var height = (Integer) page.evaluate("document.documentElement.scrollHeight");
    page.setViewportSize(width, height);
    page.screenshot(shot(name + "-whole"));
    page.setViewportSize(width, HEIGHT);
  }

  private static Page.ScreenshotOptions shot(String name) {
    return new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("answer-" + name + ".png"));
  }

  /** The pages worth looking at. */
  private Map<String, String> pages() {
    var budget =
        OURS.rowsOf("suining").stream()
            .filter(row -> row.isDisclosure() && !row.phones().isEmpty())
            .findFirst()
            .orElseThrow();
    var pages = new LinkedHashMap<String, String>();
    pages.put("family", path(tell("remote-care")));
    pages.put("materials", path(tell("remote-referral", Aspect.MATERIALS)));
    pages.put("disclosure", path(answer("suining", of(budget)), clock.instant()));
    pages.put("complaint", path(tell("complaint")));
    pages.put("nonpayment", path(tell("employer-nonpayment")));
    pages.put("two", path(two()));
    pages.put("expired", path(suining(tell("complaint")), Instant.EPOCH));
    pages.put("unknown", "/a/suining/forged");
    return pages;
  }

  // ----

  private Answer two() {
    return suining(tell("remote-referral", Aspect.MATERIALS))
        .withSecond(Optional.of(suining(tell("account-withdrawal"))));
  }

  private Answer suining(Tell tell) {
    return answer("suining", tell);
  }

  private Answer answer(String bureau, Tell tell) {
    return new Composing(clock).compose(tell, "", OURS.bureau(bureau), OURS);
  }

  private static Tell tell(String label, Aspect... aspects) {
    return new Tell(new Label(label), List.of(aspects), Optional.empty());
  }

  private static Tell of(Row row) {
    return new Tell(row.label(), List.of(), Optional.of(row));
  }

  private String path(Tell tell) {
    return path(suining(tell));
  }

  private String path(Answer answer) {
    return path(answer, clock.instant());
  }

  private String path(Answer answer, Instant at) {
    return links.of(answer, at).orElseThrow().replaceFirst("^https://[^/]+", "");
  }

  private static Catalog withItems(Map<Label, wenbao.domain.Item> items) {
    return new Catalog(
        "less",
        items,
        OURS.topics(),
        OURS.rows(),
        OURS.sources(),
        OURS.bureaus(),
        OURS.neighbours(),
        OURS.emergencies(),
        OURS.hotlines(),
        OURS.wording());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(server.getURI().resolve(path)).build(), BodyHandlers.ofString());
  }

  private void visit(NewContextOptions options, String path, Consumer<Page> story) {
    try (var context = browser.chromium().newContext(options)) {
      var page = context.newPage();
      page.navigate(server.getURI() + path);
      story.accept(page);
    }
  }

  private void visitAll(NewContextOptions options, BiConsumer<Page, String> story) {
    try (var context = browser.chromium().newContext(options)) {
      var page = context.newPage();
      pages()
          .forEach((what, path) -> {
            page.navigate(server.getURI() + path);
            story.accept(page, what);
          });
    }
  }

  private static NewContextOptions phone() {
    return new NewContextOptions().setViewportSize(390, HEIGHT).setLocale("zh-CN");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static double size(Locator text) {
    return ((Number) text.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")).doubleValue();
  }

  private static void assertAccessible(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as(page.url() + violations).isEmpty();
  }
}
