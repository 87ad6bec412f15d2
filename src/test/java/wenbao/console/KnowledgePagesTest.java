package wenbao.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import wenbao.testing.Browser;

/** The pages about the catalogue in a real browser, over our own catalogue. */
@MicronautTest(contextBuilder = KnowledgeOnly.class)
class KnowledgePagesTest {
  private static final String ROOT = "/console/knowledge";
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  static final List<String> PAGES =
      List.of(
          "",
          "?listed=1",
          "/items",
          "/items?bureau=guyuan&side=materials&sort=gaps",
          "/items?q=没有这样的",
          "/items/remote-referral",
          "/items/remote-care?bureau=dazhou",
          "/items/employer-nonpayment",
          "/topics",
          "/topics/hotline",
          "/facts?confidence=C",
          "/facts?q=没有这样的",
          "/rows",
          "/rows?document=suining-powers",
          "/rows/dazhou-catalogue/43",
          "/rows/suining-powers/15",
          "/sources?sort=used",
          "/sources/seed-suining-catalogue",
          "/sources/general-knowledge",
          "/offices",
          "/conflicts",
          "/reviews",
          "/reviews?all=1",
          "/compare",
          "/warnings");

  private static Browser browser;

  @Inject EmbeddedServer server;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void stands_in_nobodys_way(String path) {
    visit(
        desktop(),
        path,
        page -> {
          assertThat(page.locator("h1")).hasCount(1);
          assertThat(page.locator("nav[aria-label='主要栏目'] [aria-current='page']")).hasText("知识");
          assertAccessible(page);
          for (int width : new int[] {320, 390}) {
            page.setViewportSize(width, 844);
            assertThat(sideways(page)).isEqualTo(0);
          }
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          assertAccessible(page);
        });
  }

  @Test
  void a_number_leads_to_the_items_behind_it() {
    visit(
        withoutScripts(),
        "",
        page -> {
          var link = page.locator("a[aria-label^='遂宁，材料，有的']");
          String known = link.textContent().replaceAll("\\D", "");
          link.click();
          assertThat(page.locator("tbody tr")).hasCount(Integer.parseInt(known));
          assertThat(page.locator("caption")).containsText("遂宁：" + known + " 个事项");
          page.goBack();
          var missing = page.locator("a[aria-label^='固原，费用，缺的']");
          String none = missing.textContent().replaceAll("\\D", "");
          missing.click();
          assertThat(page.locator("tbody tr")).hasCount(Integer.parseInt(none));
        });
  }

  @Test
  void rows_are_found_by_what_is_printed_in_them() {
    visit(
        withoutScripts(),
        "/rows",
        page -> {
          page.getByLabel("印着的任何字").fill("3091669");
          page.locator("main form button").click();
          assertThat(page.locator("tbody tr").first()).containsText("达州");
          page.locator("tbody th a").first().click();
          assertThat(page.locator("main")).containsText("区号 0818 是我们加的");
          page.getByText("下一行").click();
          assertThat(page.locator("h1")).hasCount(1);
          assertThat(page.locator("main")).containsText("合并单元格");
        });
  }

  @Test
  void one_item_shows_what_is_told_and_what_is_not() {
    visit(
        withoutScripts(),
        "/items/remote-referral",
        page -> {
          assertThat(page.locator(".fact.untold").first()).isVisible();
          assertThat(page.locator("main")).containsText("待核实，不告诉市民");
          assertThat(page.locator("main")).containsText("外地参考");
          assertThat(page.locator("main")).containsText("【遂宁医保】");
          assertThat(page.locator("main")).containsText("段");
          page.locator("nav[aria-label='换一个局看'] a", new Page.LocatorOptions().setHasText("达州"))
              .click();
          assertThat(page.locator("main")).containsText("【达州医保】");
        });
  }

  @Test
  void two_documents_that_disagree_stand_side_by_side() {
    visit(
        desktop(),
        "/conflicts",
        page -> {
          assertThat(page.locator(".versions").first().locator("li")).hasCount(2);
          assertThat(page.locator("main")).containsText("0825-5801815");
          assertThat(page.locator("main")).containsText("0825-2257739");
        });
  }

  @Test
  void keys_lead_from_row_to_row() {
    visit(
        desktop(),
        "/rows/suining-powers/15",
        page -> {
          page.keyboard().press("j");
          page.waitForURL("**/rows/suining-powers/25");
          page.keyboard().press("k");
          page.waitForURL("**/rows/suining-powers/15");
        });
  }

  @Test
  void what_does_not_exist_is_said_calmly() {
    for (var path :
        List.of("/items/nowhere", "/sources/nowhere", "/topics/nowhere", "/rows/nowhere/1")) {
      visit(
          desktop(),
          path,
          page -> {
            assertThat(page.locator("h1")).containsText("没有");
            assertAccessible(page);
          });
    }
    visit(desktop(), "/items?bureau=x&side=x&sort=x&has=x", page -> assertAccessible(page));
    visit(
        desktop(),
        "/facts?page=99999",
        page -> assertThat(page.locator("tbody tr")).not().hasCount(0));
  }

  @Test
  void who_may_not_read_it_does_not() {
    try (var context = browser.chromium().newContext(desktop())) {
      context.addCookies(List.of(cookie(KnowledgeParts.AUDITOR)));
      var page = context.newPage();
      for (var path : PAGES) {
        assertThat(page.navigate(server.getURI() + ROOT + path).status()).isEqualTo(403);
      }
    }
  }

  /** For the eye. */
  @Test
  void screenshots() {
    for (var path : PAGES) {
      visit(desktop(), path, page -> shoot(page, path, "1280"));
      visit(desktop().setViewportSize(390, 844), path, page -> shoot(page, path, "390"));
    }
    var dark = desktop().setColorScheme(ColorScheme.DARK);
    visit(dark, "/items/employer-nonpayment", page -> shoot(page, "/item", "dark"));
    visit(dark, "", page -> shoot(page, "", "dark"));
    visit(
        desktop(),
        "/items/remote-referral",
        page -> {
          page.emulateMedia(
              new Page.EmulateMediaOptions()
                  .setMedia(com.microsoft.playwright.options.Media.PRINT));
          shoot(page, "/item", "print");
        });
  }

  private static void shoot(Page page, String path, String kind) {
    String name = path.isEmpty() ? "overview" : path.substring(1).replaceAll("[^a-z0-9-]+", "-");
    var file = SCREENSHOTS.resolve("knowledge-" + kind + "-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static Object sideways(Page page) {
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static void assertAccessible(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as(page.url() + " " + violations).isEmpty();
  }

  private void visit(NewContextOptions options, String path, Consumer<Page> story) {
    try (var context = browser.chromium().newContext(options)) {
      context.addCookies(List.of(cookie(KnowledgeParts.EDITOR)));
      var page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onPageError(complaints::add);
      page.onConsoleMessage(message -> {
        if (message.text().contains("Content Security")) complaints.add(message.text());
      });
      page.navigate(server.getURI() + ROOT + path);
      story.accept(page);
      assertThat(complaints).isEmpty();
    }
  }

  private Cookie cookie(String token) {
    return new Cookie("wenbao-session", token).setUrl(server.getURI().toString());
  }

  private static NewContextOptions desktop() {
    return new NewContextOptions().setViewportSize(1280, 800).setLocale("zh-CN");
  }

  private static NewContextOptions withoutScripts() {
    return desktop().setJavaScriptEnabled(false);
  }
}
