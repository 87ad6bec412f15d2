package wenbao.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.application.Incoming;
import wenbao.application.talks.Mailbox.Letter;
import wenbao.application.talks.Mailbox.Open;
import wenbao.domain.Channel;
import wenbao.testing.Browser;

/** The citizen's page in a real browser. */
@MicronautTest(contextBuilder = WebOnly.class)
class ChatPageTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static Browser browser;

  @Inject EmbeddedServer server;
  @Inject FakeAnswering answering;
  @Inject FakeMailbox mailbox;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void forget() {
    answering.asked.clear();
    mailbox.empty();
  }

  @Test
  void says_whose_page_it_is_and_what_one_may_ask() {
    visit(
        desktop(),
        page -> {
          assertThat(page.locator("h1")).hasText("遂宁市医疗保障局");
          assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
          assertThat(page.getByText("不要发身份证号")).isVisible();
          assertThat(page.getByLabel("您想问什么？")).isVisible();
          assertThat(page.locator("#welcome button")).hasCount(4);
          assertThat(page.locator("footer")).containsText("医保服务热线 12393");
          assertThat(page.locator("footer")).not().containsText("12300"); // nobody vouches for it
        });
  }

  @Test
  void is_asked_by_keyboard_alone() {
    visit(
        desktop(),
        page -> {
          for (int i = 0; i < 5; i++) page.keyboard().press("Tab"); // past the four examples
          assertThat(field(page)).isFocused();
          page.keyboard().type("转院去华西要带什么材料");
          page.keyboard().press("Enter");
          assertThat(turns(page)).hasCount(1);
          assertThat(turns(page)).containsText("身份凭证和备案表");
          assertThat(field(page)).isFocused();
          page.keyboard().type("公积金怎么提取");
          page.keyboard().press("Tab");
          page.keyboard().press("Enter"); // the button
          assertThat(turns(page)).hasCount(2);
          assertThat(turns(page).last()).containsText("12329");
        });
  }

  @Test
  void a_choice_is_a_button() {
    visit(
        desktop(),
        page -> {
          ask(page, "异地就医备案怎么办理");
          var choice = button(page, "4 医院让转到外地");
          choice.click();
          assertThat(turns(page)).hasCount(2);
          assertThat(turns(page).last().locator("h2")).containsText("4 医院让转到外地");
          assertThat(turns(page).last()).containsText("转诊转院证明材料");
          // The old numbers would be taken for the new ones.
          assertThat(choice).isDisabled();
          assertThat(answering.asked).extracting(Incoming::text).containsExactly("异地就医备案怎么办理", "4");
        });
  }

  @Test
  void everything_works_without_scripts() {
    visit(
        desktop().setJavaScriptEnabled(false),
        page -> {
          ask(page, "异地就医备案怎么办理");
          assertThat(turns(page)).containsText(line("question-family"));
          button(page, "4 医院让转到外地").click();
          assertThat(turns(page).locator("h2")).containsText("4 医院让转到外地");
          assertThat(turns(page)).containsText("转诊转院证明材料");
          button(page, "发送").click();
          assertThat(page.locator("#problem")).containsText(line("empty"));
          button(page, "转人工").click();
          assertThat(turns(page)).containsText(line("human"));
          var senders = answering.asked.stream().map(Incoming::sender).distinct();
          assertThat(senders).hasSize(1);
        });
  }

  /** With and without scripts the same message carries the same key. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_sent_again_is_not_asked_again(boolean scripts) {
    visit(
        desktop().setJavaScriptEnabled(scripts),
        page -> {
          ask(page, "转院要带什么");
          assertThat(turns(page)).hasCount(1);
          if (!scripts) page.reload();
          else ask(page, "转院要带什么");
          assertThat(turns(page).last()).containsText("转诊转院证明材料");
          assertThat(answering.asked).hasSize(2);
          var keys = answering.asked.stream().map(Incoming::key).distinct();
          assertThat(keys).hasSize(scripts ? 2 : 1); // typed anew it is a new message
        });
  }

  @Test
  void waits_while_somebody_else_answers_the_same_message() {
    visit(
        desktop(),
        page -> {
          answering.busyFor(3);
          ask(page, "转院要带什么");
          assertThat(turns(page)).containsText("转诊转院证明材料");
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void says_what_is_wrong_beside_the_field(boolean scripts) {
    visit(
        desktop().setJavaScriptEnabled(scripts),
        page -> {
          button(page, "发送").click();
          assertThat(page.locator("#problem")).containsText(line("empty"));
          assertThat(field(page)).hasAttribute("aria-invalid", "true");
          assertThat(field(page)).hasAttribute("aria-describedby", "problem hint");
          assertThat(field(page)).isFocused();
          ask(page, "医".repeat(2001));
          assertThat(page.locator("#problem")).containsText("最多 2000 个字，现在有 2001 个");
          assertThat(field(page)).hasValue("医".repeat(2001));
          field(page).fill("转院要带什么");
          button(page, "发送").click();
          assertThat(turns(page)).containsText("转诊转院证明材料");
          assertThat(page.locator("#problem p")).hasCount(0);
        });
  }

  @Test
  void a_failure_is_told_calmly_and_can_be_repeated() {
    visit(
        desktop(),
        page -> {
          ask(page, "请让它出错");
          assertThat(page.locator("#status")).containsText("请再按一次");
          assertThat(field(page)).hasValue("请让它出错");
        });
    visit(
        desktop().setJavaScriptEnabled(false),
        page -> {
          field(page).fill("请让它出错");
          button(page, "发送").click();
          assertThat(page.locator("h1")).containsText("请过一会儿再试一次");
        });
  }

  @Test
  void numbers_can_be_tapped() {
    visit(
        desktop(),
        page -> {
          ask(page, "我爸的钱能取出来吗");
          assertThat(turns(page).getByText("2257609")).hasAttribute("href", "tel:08252257609");
          ask(page, "老人突然胸口痛出大汗");
          assertThat(turns(page).last().getByText("120")).hasAttribute("href", "tel:120");
        });
  }

  @Test
  void the_visit_is_remembered_under_a_name_of_our_own() {
    visit(
        desktop(),
        page -> {
          assertThat(page.context().cookies()).isEmpty(); // nothing before there is a reason
          ask(page, "转院");
          assertThat(turns(page)).hasCount(1);
          var cookie = page.context().cookies().getFirst();
          assertThat(cookie.httpOnly).isTrue();
          assertThat(cookie.sameSite.name()).isEqualTo("STRICT");
          var incoming = answering.asked.getFirst();
          assertThat(incoming.channel()).isEqualTo(Channel.WEB);
          assertThat(incoming.account()).isEqualTo("web-suining");
          assertThat(incoming.sender()).isEqualTo(cookie.value);
        });
  }

  @Test
  void what_a_person_writes_appears_by_itself() {
    visit(
        desktop(),
        page -> {
          mailbox.open = Optional.of(new Open("t", false, true));
          ask(page, "转人工");
          assertThat(page.locator("#person")).containsText(line("web-person-waiting"));
          mailbox.open = Optional.of(new Open("t", true, true));
          mailbox.letters.add(new Letter("L1", "请打 12393 问问。"));
          var letters = page.locator(".letter");
          assertThat(letters).hasCount(1, patiently());
          assertThat(page.locator("#person")).containsText(line("web-person-here"));
          assertThat(letters.getByText("12393")).hasAttribute("href", "tel:12393");
          mailbox.letters.add(new Letter("L2", "好的。"));
          assertThat(letters).hasCount(2, patiently());
          assertThat(letters.last()).containsText("好的。");
          assertAccessible(page);
          shoot(page, "1280-person");
          mailbox.open = Optional.empty();
          var left = new LocatorAssertions.HasTextOptions().setTimeout(15_000);
          assertThat(page.locator("#person")).hasText(line("web-person-left"), left);
          assertThat(letters).hasCount(2);
          assertThat(mailbox.shown).containsExactly("L1", "L2");
        });
  }

  private static LocatorAssertions.HasCountOptions patiently() {
    return new LocatorAssertions.HasCountOptions().setTimeout(15_000);
  }

  @Test
  void without_scripts_a_button_fetches_it() {
    visit(
        desktop().setJavaScriptEnabled(false),
        page -> {
          mailbox.open = Optional.of(new Open("t", false, true));
          ask(page, "转人工");
          assertThat(page.locator("#person")).containsText(line("web-person-waiting"));
          mailbox.letters.add(new Letter("L1", "您好。"));
          button(page, "看看有没有回复").click();
          assertThat(page.locator(".letter")).containsText("您好。");
          assertThat(mailbox.shown).isEmpty(); // the page may have been lost on its way
          button(page, "看看有没有回复").click();
          assertThat(page.locator(".letter")).hasCount(1); // a page keeps nothing, so all is there
          assertThat(mailbox.shown).containsExactly("L1");
          mailbox.letters.add(new Letter("L2", "再见。"));
          ask(page, "谢谢");
          assertThat(page.locator(".letter").last()).containsText("再见。");
          mailbox.open = Optional.empty();
          ask(page, "转院要带什么");
          assertThat(mailbox.shown).containsExactly("L1", "L2");
        });
  }

  @Test
  void what_was_written_while_the_page_was_closed_is_there_when_it_is_opened() {
    visit(
        desktop(),
        page -> {
          ask(page, "转院要带什么");
          assertThat(turns(page)).hasCount(1);
          mailbox.open = Optional.of(new Open("t", true, true));
          mailbox.letters.add(new Letter("L1", "我查过了，可以办。"));
          page.reload();
          assertThat(page.locator(".letter")).containsText("我查过了，可以办。");
          assertThat(page.locator("#person")).containsText(line("web-person-here"));
        });
  }

  @Test
  void what_is_below_the_edge_of_the_screen_was_not_read() {
    visit(
        desktop().setViewportSize(390, 600),
        page -> {
          mailbox.open = Optional.of(new Open("t", true, true));
          ask(page, "异地就医备案怎么办理");
          assertThat(turns(page)).hasCount(1);
          field(page).fill("我还在写");
          page.evaluate("scrollTo(0, 0)");
          mailbox.letters.add(new Letter("L1", "您好。"));
          assertThat(page.locator(".letter")).hasCount(1, patiently());
          page.waitForResponse("**/replies*", () -> {});
          assertThat(mailbox.shown).isEmpty();
          page.locator(".letter").scrollIntoViewIfNeeded();
          page.waitForResponse("**/replies*", () -> {});
          page.waitForResponse("**/replies*", () -> {});
          assertThat(mailbox.shown).containsExactly("L1");
        });
  }

  @Test
  void a_page_that_nobody_knows_any_more_says_so() {
    visit(
        desktop(),
        page -> {
          mailbox.open = Optional.of(new Open("t", true, true));
          ask(page, "转人工");
          assertThat(page.locator("#person")).containsText(line("web-person-here"));
          page.context().clearCookies();
          var lost = new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
          assertThat(page.locator("#person")).containsText(line("web-person-lost"), lost);
        });
  }

  @Test
  void a_computer_that_others_use_is_left_clean() {
    visit(
        desktop(),
        page -> {
          mailbox.open = Optional.of(new Open("t", true, true));
          mailbox.letters.add(new Letter("L1", "您好。"));
          ask(page, "转人工");
          assertThat(page.locator(".letter")).hasCount(1);
          button(page, "公用电脑上用完了，清掉这一页").click();
          assertThat(page.locator("#welcome")).isVisible();
          assertThat(page.context().cookies()).isEmpty();
          assertThat(page.locator(".letter")).hasCount(0);
        });
  }

  @Test
  void nothing_is_fetched_for_whom_nobody_knows() throws Exception {
    mailbox.letters.add(new Letter("L1", "不是给您的"));
    var request =
        HttpRequest.newBuilder(server.getURI().resolve("/replies?bureau=suining"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Fragment", "replies")
            .header("Cookie", "wenbao-visit=made-up")
            .POST(BodyPublishers.ofString("read=L1&was=service"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    }
    assertThat(mailbox.shown).isEmpty();
  }

  @Test
  void another_bureau_has_its_own_page() {
    try (var context = browser.chromium().newContext(desktop())) {
      var page = context.newPage();
      page.navigate(server.getURI() + "/?bureau=dazhou");
      assertThat(page.locator("h1")).hasText("达州市医疗保障局");
      ask(page, "转院");
      assertThat(turns(page)).hasCount(1);
      assertThat(answering.asked.getFirst().bureau()).isEqualTo("dazhou");
      page.navigate(server.getURI() + "/?bureau=chengdu");
      assertThat(page.locator("h1")).containsText("没有这个医保局的页面");
      assertThat(page.getByRole(AriaRole.LINK)).hasText(new String[] {"遂宁市医疗保障局", "达州市医疗保障局"});
      page.navigate(server.getURI() + "/nowhere");
      assertThat(page.locator("h1")).containsText("没有这个页面");
    }
  }

  @Test
  void nothing_is_loaded_from_elsewhere() {
    var urls = new ArrayList<String>();
    try (var context = browser.chromium().newContext(desktop())) {
      var page = context.newPage();
      page.onRequest(request -> urls.add(request.url()));
      page.navigate(server.getURI().toString());
      ask(page, "异地就医备案怎么办理");
      assertThat(turns(page)).hasCount(1);
    }
    assertThat(urls).hasSizeGreaterThan(4).allMatch(u -> u.startsWith(server.getURI().toString()));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 1280})
  void nothing_is_wider_than_the_screen(int width) {
    visit(
        desktop().setViewportSize(width, 800),
        page -> {
          ask(page, "异地就医备案怎么办理");
          ask(page, "举报单位不给交医保打哪个电话" + "0123456789".repeat(8));
          assertThat(turns(page)).hasCount(2);
          var overflow =
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
          assertThat(overflow).isEqualTo(0);
        });
  }

  @Test
  void the_type_is_large() {
    for (int width : List.of(360, 1280)) {
      visit(
          desktop().setViewportSize(width, 800),
          page -> {
            var size = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)");
            assertThat(((Number) size).doubleValue())
                .isGreaterThanOrEqualTo(width == 360 ? 20 : 18);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void nothing_stands_in_the_way_of_anybody(String scheme) {
    visit(
        desktop().setColorScheme(ColorScheme.valueOf(scheme)),
        page -> {
          assertAccessible(page);
          button(page, "发送").click();
          assertThat(page.locator("#problem p")).isVisible();
          assertAccessible(page);
          ask(page, "异地就医备案怎么办理");
          ask(page, "我有两件事");
          ask(page, "老人突然胸口痛出大汗");
          assertThat(turns(page)).hasCount(3);
          assertAccessible(page);
          page.navigate(server.getURI() + "/nowhere");
          assertAccessible(page);
        });
  }

  /** For the eye: no test can say whether a page is calm. */
  @Test
  void screenshots() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      screenshots(scheme, 390, 844);
      screenshots(scheme, 1280, 900);
    }
  }

  private void screenshots(ColorScheme scheme, int width, int height) {
    String name = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    visit(
        desktop().setViewportSize(width, height).setColorScheme(scheme),
        page -> {
          shoot(page, name + "-1-start");
          button(page, "发送").click();
          assertThat(page.locator("#problem p")).isVisible();
          shoot(page, name + "-2-empty");
          var questions = List.of("异地就医备案怎么办理", "我爸上个月走了，他医保卡里的钱能取出来吗", "老人突然胸口痛出大汗");
          for (int i = 0; i < questions.size(); i++) {
            ask(page, questions.get(i));
            assertThat(turns(page)).hasCount(i + 1);
            shoot(page, name + "-" + (i + 3));
          }
          page.navigate(server.getURI() + "/?bureau=chengdu");
          shoot(page, name + "-9-none");
        });
  }

  private static void shoot(Page page, String name) {
    var file = SCREENSHOTS.resolve("chat-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static void assertAccessible(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as(violations.toString()).isEmpty();
  }

  private void visit(NewContextOptions options, Consumer<Page> story) {
    try (BrowserContext context = browser.chromium().newContext(options)) {
      var page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onPageError(complaints::add);
      page.navigate(server.getURI().toString());
      story.accept(page);
      assertThat(complaints).isEmpty();
    }
  }

  private static NewContextOptions desktop() {
    return new NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN");
  }

  private static void ask(Page page, String question) {
    field(page).fill(question);
    button(page, "发送").click();
    assertThat(page.locator("#status")).not().containsText("正在查");
  }

  /** The editors may write it differently tomorrow. */
  private static String line(String key) {
    return Answers.WORDING.line(key);
  }

  private static Locator field(Page page) {
    return page.getByLabel("您想问什么？");
  }

  private static Locator button(Page page, String name) {
    var exactly = new Page.GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(AriaRole.BUTTON, exactly).last();
  }

  private static Locator turns(Page page) {
    return page.locator(".turn");
  }
}
