package wenbao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wenbao.testing.Browser;
import wenbao.testing.Eventually;

/** An operator with somebody on the telephone. */
class DeskTest {
  private static final String PASSWORD = "竹子-收音机-三月-拖拉机";
  private static final String OFFICE = "遂宁市医疗保障局保障和指导科";

  // What was sent last may still be noted while the service stops.
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path data;

  private static WholeServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    server = WholeServer.start(data, Map.of("wenbao.admin.password", PASSWORD));
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  @Test
  void has_the_answer_before_the_caller_has_finished() {
    try (var wang = Operator.at(browser, server.uri()).signIn("admin", PASSWORD)) {
      assertThat(question(wang)).isFocused();
      question(wang).pressSequentially("转院备案");
      assertThat(answer(wang)).containsText("异地转诊人员备案");
      assertThat(answer(wang)).containsText(OFFICE);
      assertThat(answer(wang)).containsText("0825-2257609");
      assertThat(answer(wang).locator("cite").first()).isVisible();
      assertThat(wang.page.locator(".candidates li").first()).containsText("%");
      assertThat(question(wang)).isFocused();
      question(wang).pressSequentially("要带什么材料");
      assertThat(answer(wang).locator(".pills a[aria-current]")).hasText("材料");
      wang.assertAccessible();
      wang.shoot("desk");
    }
  }

  @Test
  void is_worked_without_a_mouse() {
    try (var wang = Operator.at(browser, server.uri()).signIn("admin", PASSWORD)) {
      question(wang).pressSequentially("医保报销");
      assertThat(wang.page.locator(".candidates li")).not().hasCount(1);
      String second = wang.page.locator(".candidates .name").nth(1).textContent();
      wang.page.keyboard().press("Alt+Digit2");
      assertThat(answer(wang).locator("h2").first()).containsText(second);
      wang.page.keyboard().press("Alt+KeyP");
      assertThat(wang.page.getByLabel("来电人手机号")).isFocused();
      wang.page.keyboard().type("138 0013 8199");
      assertThat(wang.page.locator("#size")).containsText("段计费");
      wang.page.keyboard().press("Alt+KeyS");
      assertThat(wang.page.locator(".done")).containsText("短信在发");
      assertThat(question(wang)).isFocused();
      assertThat(question(wang)).hasValue("");
      assertThat(wang.page.locator(".lately li").first()).containsText("医保报销");
      var marked = "SELECT m.label FROM learning_mark m JOIN inquiry i ON i.id = m.id";
      assertThat(server.sql(marked)).as("what was taken is an example").hasSize(1);
    }
  }

  @Test
  void what_is_sent_to_the_caller_is_what_was_shown_and_once() throws Exception {
    try (var wang = Operator.at(browser, server.uri()).signIn("admin", PASSWORD)) {
      question(wang).pressSequentially("医保码怎么激活");
      String shown = wang.page.locator("#found details .bubble").first().textContent();
      wang.page.getByLabel("来电人手机号").fill("13800138177");
      wang.page.getByLabel("备注").fill("老人，身份证号510902199001011234");
      wang.button("短信发给来电人").dblclick();
      assertThat(wang.page.locator(".done")).containsText("短信在发");
      Eventually.assertThat(() -> assertThat(sentTo("13800138177")).contains(shown.strip()));
      Thread.sleep(500);
      assertThat(sentTo("13800138177").split("13800138177", -1)).hasSize(2);
      var noted =
          "SELECT %s FROM call_note n JOIN inquiry i ON i.id = n.inquiry WHERE i.text = '医保码怎么激活'";
      assertThat(server.sql(noted.formatted("i.channel"))).containsExactly("telephone");
      assertThat(server.sql(noted.formatted("i.label"))).containsExactly("e-credential");
      assertThat(server.sql(noted.formatted("n.remark")).getFirst())
          .contains("老人")
          .doesNotContain("510902199001011234");
      wang.open("/console");
      Eventually.assertThat(() -> {
        wang.page.reload();
        assertThat(wang.page.locator(".lately li").first().textContent()).contains("短信已");
      });
      wang.shoot("desk-noted");
    }
  }

  @Test
  void a_long_question_fits_into_the_address() {
    try (var wang = Operator.at(browser, server.uri()).signIn("admin", PASSWORD)) {
      String most = "我妈在成都住院，" + "她".repeat(492);
      wang.open("/console?q=" + URLEncoder.encode(most, StandardCharsets.UTF_8));
      assertThat(question(wang)).hasValue(most);
    }
  }

  @Test
  void says_what_is_wrong_and_loses_nothing() {
    try (var wang = Operator.at(browser, server.uri()).signIn("admin", PASSWORD)) {
      question(wang).pressSequentially("生育津贴");
      assertThat(answer(wang)).containsText("生育津贴支付");
      wang.page.getByLabel("来电人手机号").fill("1380013");
      wang.page.getByLabel("备注").fill("要回电");
      wang.press("短信发给来电人");
      assertThat(wang.page.locator("#wrong-number")).containsText("11 位数字");
      assertThat(question(wang)).hasValue("生育津贴");
      assertThat(wang.page.getByLabel("备注")).hasValue("要回电");
      assertThat(answer(wang)).containsText("生育津贴支付");
      wang.assertAccessible();
      wang.shoot("desk-wrong");
    }
  }

  @Test
  void shows_what_citizens_are_not_told_as_such() {
    try (var wang = Operator.at(browser, server.uri()).signIn("admin", PASSWORD)) {
      wang.open("/console?q=&item=remote-referral");
      assertThat(answer(wang).locator(".unverified")).containsText("待核实");
      wang.page.keyboard().press("Alt+KeyA");
      assertThat(answer(wang).locator(".facts .fact").first()).isVisible();
      assertThat(answer(wang).locator(".read")).not().containsText("待核实");
      wang.assertAccessible();
      wang.shoot("desk-facts");
    }
  }

  @Test
  void another_city_is_named() {
    try (var wang = Operator.at(browser, server.uri()).signIn("admin", PASSWORD)) {
      wang.page.getByLabel("哪个局").selectOption("dazhou");
      question(wang).pressSequentially("异地就医备案电话");
      assertThat(answer(wang).locator("h2").first()).containsText("达州");
    }
  }

  @Test
  void works_without_scripts() {
    try (var wang =
        Operator.at(browser, server.uri(), Operator.withoutScripts()).signIn("admin", PASSWORD)) {
      question(wang).fill("转院备案要带什么");
      wang.press("查");
      assertThat(answer(wang)).containsText("异地转诊人员备案");
      wang.page.locator(".candidates a").first().click();
      assertThat(answer(wang)).containsText("异地转诊人员备案");
      wang.press("只记下");
      assertThat(wang.page.locator(".done")).hasText("记下了。");
    }
  }

  @Test
  void fits_a_telephone() {
    looksRight(Operator.telephone(), "desk");
  }

  @Test
  void is_dark_where_people_want_it_so() {
    looksRight(Operator.dark(), "desk-dark");
  }

  private static void looksRight(NewContextOptions options, String name) {
    try (var wang = Operator.at(browser, server.uri(), options).signIn("admin", PASSWORD)) {
      wang.open("/console?q=我妈在成都住院，回来咋个报销");
      assertThat(answer(wang)).containsText("费用报销");
      wang.assertFits();
      wang.assertAccessible();
      wang.shoot(name);
    }
  }

  private static Locator question(Operator operator) {
    return operator.page.getByLabel("来电人问什么");
  }

  private static Locator answer(Operator operator) {
    return operator.page.locator("#found .answer");
  }

  private static String sentTo(String number) {
    return server.gateway.calls.stream()
        .map(call -> call.text())
        .filter(text -> text.contains(number))
        .reduce("", String::concat);
  }
}
