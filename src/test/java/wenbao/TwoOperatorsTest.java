package wenbao;

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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.application.staff.Act;
import wenbao.application.staff.Member;
import wenbao.application.staff.Passwords;
import wenbao.application.staff.Role;
import wenbao.application.staff.Staff;
import wenbao.channel.sms.FakeGateway;
import wenbao.testing.Browser;
import wenbao.testing.Eventually;

/** Two operators and a supervisor at work on the same conversations, in real browsers. */
class TwoOperatorsTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String PASSWORD = "correct horse battery";
  private static int citizens;

  @TempDir static Path data;
  private static WholeServer server;
  private static Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private String phone = "";

  @BeforeAll
  static void open() {
    server = WholeServer.start(data, Map.of("wenbao.console.live", "200ms"));
    member("li.na", "李娜", Role.OPERATOR);
    member("wang.wei", "王伟", Role.OPERATOR);
    member("zhao.min", "赵敏", Role.SUPERVISOR);
    browser = Browser.start();
  }

  private static void member(String username, String name, Role role) {
    var member = new Member(username, name, Set.of(role), true, false, false);
    String hash = server.bean(Passwords.class).hash(PASSWORD);
    var account = new Staff.Account(member, hash, Optional.empty(), 0, Instant.EPOCH, 0);
    var act = new Act(Instant.EPOCH, "test", "本机", "member-added", username, "");
    assertThat(server.bean(Staff.class).add(account, act)).isTrue();
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  @BeforeEach
  void nextCitizen() {
    phone = "1390000%04d".formatted(++citizens);
  }

  @AfterEach
  void everybodyGoesHome() {
    contexts.forEach(BrowserContext::close);
    assertThat(complaints).isEmpty();
    server.sql(
        "UPDATE ticket SET state = 'closed', closed_at = 1 WHERE state <> 'closed' RETURNING id");
  }

  @Test
  void both_see_a_conversation_arrive_and_one_gets_it() throws Exception {
    var li = at("li.na", "/console/conversations");
    var wang = at("wang.wei", "/console/conversations");
    assertThat(li.locator("#queue-list")).containsText("现在没有会话");
    String ticket = askForPerson();
    for (Page page : List.of(li, wang)) {
      assertThat(row(page, ticket)).containsText("要求人工");
      assertThat(page.locator("#group-waiting")).containsText("等人接");
      assertThat(page.locator("#live")).containsText("有新的会话");
      row(page, ticket).getByRole(AriaRole.LINK).click();
      assertThat(page.locator("#talk-lines")).containsText("转人工");
    }
    assertThat(li.locator("#talk-state")).containsText("王伟 也在看");
    press(li, "接过来");
    assertThat(li.locator("#talk-state")).containsText("在您手里");
    // His page still shows the button for a moment.
    wang.evaluate("fetch(location.pathname + '/claim', {method: 'POST'})");
    assertThat(wang.locator("#talk-hands")).containsText("现在由李娜处理");
    assertThat(wang.getByRole(AriaRole.BUTTON, named("接过来"))).hasCount(0);
    wang.navigate(server.uri() + "/console/conversations");
    assertThat(row(wang, ticket)).containsText("李娜");
  }

  @Test
  void who_comes_second_is_told_who_was_first() throws Exception {
    String ticket = askForPerson();
    var li = at("li.na", path(ticket));
    var wang = without("wang.wei", path(ticket)); // his page does not renew itself
    press(li, "接过来");
    assertThat(li.locator("#talk-state")).containsText("在您手里");
    press(wang, "接过来");
    assertThat(wang.locator("#complaint")).hasText("李娜已经接了这个会话。");
    assertThat(wang.locator("#reply")).hasCount(0);
    assertThat(server.sql("SELECT holder FROM ticket WHERE id = '" + ticket + "'"))
        .containsExactly("li.na");
  }

  @Test
  void a_draft_outlives_the_browser_and_is_sent_once() throws Exception {
    String ticket = claimed("li.na");
    var li = at("li.na", path(ticket));
    li.locator("#reply").pressSequentially("您好，请稍等");
    assertThat(li.locator("#reply-count")).containsText("6 个字，发出去是 1 段短信，草稿已存");
    contexts.removeLast().close();
    li = at("li.na", path(ticket));
    assertThat(li.locator("#reply")).hasValue("您好，请稍等");
    assertThat(at("wang.wei", path(ticket)).locator("#reply")).hasCount(0);
    int before = server.gateway.calls.size();
    li.evaluate(
        "const b = [...document.querySelectorAll('#reply-form button')].find(b =>"
            + " b.textContent.includes('发送')); b.click(); b.click();");
    assertThat(li.locator(".line.person")).hasCount(1);
    assertThat(li.locator(".line.person")).containsText("您好，请稍等");
    assertThat(li.locator("#reply")).hasValue("");
    li.reload();
    assertThat(li.locator(".line.person")).containsText("已发出");
    Thread.sleep(1500);
    assertThat(sentTo(phone, before)).hasSize(1).allMatch(t -> t.contains("您好，请稍等"));
    assertThat(server.sql("SELECT text FROM ticket_message WHERE ticket = '" + ticket + "'"))
        .hasSize(1);
  }

  /** Faster than the draft is kept while typing. */
  @Test
  void whatever_is_pressed_takes_the_draft_along() throws Exception {
    String ticket = claimed("li.na");
    var li = at("li.na", path(ticket));
    li.locator("#note").fill("先核实");
    li.locator("#reply").fill("您好，");
    press(li, "存备注");
    assertThat(li.locator("#talk-notes")).containsText("先核实");
    assertThat(li.locator("#reply")).hasValue("您好，");
    li.locator("#reply").fill("您好，请稍等");
    li.getByText("回到会话列表").click();
    assertThat(li.locator("#queue-list")).isVisible();
    li.navigate(server.uri() + path(ticket));
    assertThat(li.locator("#reply")).hasValue("您好，请稍等");
    li.locator("#note").fill("已核实");
    press(li, "发送");
    assertThat(li.locator("#reply")).hasValue("");
    assertThat(li.locator("#talk-notes")).containsText("已核实");
  }

  @Test
  void another_window_swallows_nothing() throws Exception {
    String ticket = claimed("li.na");
    var one = at("li.na", path(ticket));
    var other = one.context().newPage();
    other.navigate(server.uri() + path(ticket));
    one.locator("#reply").fill("第一句");
    press(one, "发送");
    assertThat(one.locator(".line.person")).hasCount(1);
    other.locator("#reply").fill("第二句");
    assertThat(other.locator("#reply-count")).not().containsText("草稿已存");
    press(other, "发送");
    assertThat(other.locator("#complaint")).containsText("这里写的还没有发");
    assertThat(other.locator("#reply")).hasValue("第二句");
    press(other, "发送");
    assertThat(other.locator(".line.person")).hasCount(2);
  }

  @Test
  void a_note_from_another_window_keeps_the_reply_beside_it() throws Exception {
    String ticket = claimed("li.na");
    var one = at("li.na", path(ticket));
    var other = without("li.na", path(ticket));
    one.locator("#reply").fill("第一句");
    press(one, "发送");
    assertThat(one.locator(".line.person")).hasCount(1);
    other.locator("#reply").fill("第二句");
    other.locator("#note").fill("下午再打");
    press(other, "存备注");
    assertThat(other.locator("#complaint")).containsText("这里写的还没有发");
    assertThat(other.locator("#reply")).hasValue("第二句");
    assertThat(other.locator("#talk-notes")).containsText("下午再打");
    assertThat(other.locator("#note")).hasValue("");
  }

  @Test
  void what_the_citizen_writes_next_appears_by_itself() throws Exception {
    String ticket = claimed("li.na");
    var li = at("li.na", path(ticket));
    li.locator("#reply").fill("我看一下");
    li.locator("details").first().evaluate("d => d.open = true");
    push("转院去华西要带什么材料");
    assertThat(li.locator("#talk-lines")).containsText("转院去华西要带什么材料");
    assertThat(li.locator("#live")).containsText("有新的消息");
    assertThat(li.locator("#reply")).hasValue("我看一下"); // stays as it is
    assertThat(li.locator("details").first()).hasAttribute("open", "");
    assertThat(li.locator("#talk-suggestions h3").first()).hasText("异地转诊人员备案");
    li.locator("#reply").fill("您好，。再见");
    li.locator("#reply").evaluate("f => f.setSelectionRange(3, 3)");
    li.keyboard().press("Alt+1");
    assertThat(li.locator("#reply")).isFocused();
    String typed = li.locator("#reply").inputValue();
    assertThat(typed).startsWith("您好，").endsWith("。再见").contains("转诊");
    assertThat(li.locator("#reply-count")).containsText("草稿已存");
  }

  /** The whole way of somebody who writes on the web page and waits for a person there. */
  @Test
  void a_citizen_on_the_web_page_is_written_to() throws Exception {
    var context = browser.chromium().newContext(Operator.telephone().setLocale("zh-CN"));
    contexts.add(context);
    var citizen = context.newPage();
    citizen.onPageError(complaints::add);
    citizen.navigate(server.uri().toString());
    press(citizen, "转人工");
    assertThat(citizen.locator("#person p")).isVisible(); // what it says depends on the hour
    String open = "SELECT id FROM ticket WHERE state <> 'closed'";
    String ticket = server.sql(open).getFirst();
    var li = at("li.na", path(ticket));
    assertThat(li.locator("#talk-state")).containsText("市民的网页开着");
    press(li, "接过来");
    var patiently = new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
    citizen.locator("#text").fill("我的材料交了半个月了");
    press(citizen, "发送");
    assertThat(citizen.locator(".turn").last()).containsText("工作人员会在这里回复您");
    assertThat(li.locator("#talk-lines")).containsText("交了半个月了");
    li.locator("#reply").fill("您好，我查一下，请等几分钟。");
    press(li, "发送");
    assertThat(citizen.locator(".letter")).containsText("请等几分钟", patiently);
    assertThat(li.locator(".line.person")).containsText("已送达", patiently);
    check(citizen, "citizen-390");
    context.close();
    server.sql("UPDATE looking SET until = 1 WHERE member = '' RETURNING ticket");
    assertThat(li.locator("#talk-state")).containsText("这会儿不在网页上");
    li.locator("#reply").fill("还在吗？");
    press(li, "发送");
    assertThat(li.locator(".line.person").last()).containsText("等市民的网页来取");
    check(li, "talk-web-1280");
    var wang = at("wang.wei", "/console/conversations");
    assertThat(row(wang, ticket)).containsText("不在网页上");
    check(wang, "queue-web-1280");
  }

  @Test
  void a_conversation_changes_hands_and_ends() throws Exception {
    String ticket = claimed("li.na");
    var li = at("li.na", path(ticket));
    var wang = at("wang.wei", "/console/conversations?state=mine");
    li.locator("#note").fill("市民的电话是13900001111，下午再打");
    press(li, "存备注");
    assertThat(li.locator("#talk-notes")).containsText("〔手机号〕，下午再打");
    li.locator("#to").selectOption("wang.wei");
    press(li, "转过去");
    assertThat(li.locator("h1")).hasText("会话");
    assertThat(row(wang, ticket)).containsText("王伟"); // of those that are mine
    row(wang, ticket).getByRole(AriaRole.LINK).click();
    assertThat(wang.locator("#talk-notes")).containsText("李娜");
    wang.locator("#ending").selectOption("told-to-call");
    wang.locator("#item").selectOption("remote-referral");
    press(wang, "结束会话");
    assertThat(wang.locator("h1")).hasText("会话");
    wang.navigate(server.uri() + path(ticket));
    assertThat(wang.locator("#talk-state")).containsText("请市民打电话，异地转诊人员备案");
    press(wang, "重新打开");
    assertThat(wang.locator("#talk-state")).containsText("在您手里");
    press(wang, "放回去，让别人接");
    assertThat(row(wang, ticket)).containsText("等人接");
  }

  /** She had not read it when she pressed. */
  @Test
  void nobody_closes_on_a_citizen_who_has_just_written() throws Exception {
    String ticket = claimed("li.na");
    var li = without("li.na", path(ticket));
    server.sql(
        "UPDATE ticket SET written_at = written_at + 1 WHERE id = '%s' RETURNING id"
            .formatted(ticket));
    press(li, "结束会话");
    assertThat(li.locator("#complaint")).containsText("市民刚刚又写来一条");
    press(li, "结束会话");
    assertThat(li.locator("h1")).hasText("会话");
  }

  @Test
  void a_supervisor_takes_over_and_the_operator_sees_it() throws Exception {
    String ticket = claimed("li.na");
    var li = at("li.na", path(ticket));
    var zhao = at("zhao.min", path(ticket));
    press(zhao, "从李娜手里接过来");
    assertThat(zhao.locator("#reply")).isVisible();
    assertThat(li.locator("#talk-hands")).containsText("现在由赵敏处理");
    li.locator("#reply").fill("还是我来说");
    press(li, "发送");
    assertThat(li.locator("#complaint")).containsText("不在您手里");
    assertThat(li.locator(".line.person")).hasCount(0);
  }

  @Test
  void the_queue_is_worked_by_keys() throws Exception {
    askForPerson();
    nextCitizen();
    askForPerson();
    var li = at("li.na", "/console/conversations");
    var links = li.locator("a[data-row]");
    assertThat(links).hasCount(2);
    li.keyboard().press("j");
    assertThat(links.first()).isFocused();
    li.keyboard().press("j");
    assertThat(links.last()).isFocused();
    li.keyboard().press("k");
    li.keyboard().press("Enter");
    assertThat(li.locator("#talk-lines")).isVisible();
    li.keyboard().press("Alt+j");
    assertThat(li.locator("#reply")).isFocused();
    li.keyboard().type("好的");
    li.keyboard().press("Alt+Enter");
    assertThat(li.locator(".line.person")).containsText("好的");
    li.keyboard().press("Alt+l");
    assertThat(li.locator("#group-mine")).containsText("我手里的");
  }

  @Test
  void canned_replies_are_kept_and_used() throws Exception {
    var zhao = at("zhao.min", "/console/conversations/canned");
    zhao.getByLabel("名字").fill("打热线");
    zhao.getByLabel("内容").fill("这件事请打 0825-7654321");
    zhao.getByLabel("大家共用").check();
    press(zhao, "存下");
    assertThat(zhao.locator("#wrong")).containsText("“7654321” 在公开的文件里找不到");
    zhao.getByLabel("内容").fill("我是{operator}，这件事请打 {hotline}。");
    press(zhao, "存下");
    assertThat(zhao.locator(".canned")).containsText("打热线");
    String ticket = claimed("li.na");
    var li = at("li.na", path(ticket));
    li.locator("#reply").fill("您好。");
    li.getByRole(AriaRole.BUTTON, named("打热线，插到回复里")).click();
    assertThat(li.locator("#reply")).hasValue("您好。我是李娜，这件事请打 12393。");
    li.navigate(server.uri() + "/console/conversations/canned");
    assertThat(li.locator(".canned")).containsText("打热线");
    assertThat(li.getByRole(AriaRole.BUTTON, named("删掉：打热线"))).hasCount(0);
    press(zhao, "删掉：打热线");
    assertThat(zhao.locator(".done")).containsText("删掉了");
  }

  @Test
  void everything_but_liveness_works_without_scripts() throws Exception {
    push("转院去华西要带什么材料");
    String ticket = askForPerson();
    var li = without("li.na", "/console/conversations");
    li.getByLabel("看哪些").selectOption("waiting");
    press(li, "筛选");
    row(li, ticket).getByRole(AriaRole.LINK).click();
    press(li, "接过来");
    li.locator("#reply").fill("您好。");
    press(li, "存草稿");
    assertThat(li.locator("#reply")).hasValue("您好。");
    li.locator("#talk-suggestions button").first().click();
    assertThat(li.locator("#reply").inputValue()).startsWith("您好。\n");
    li.locator("#reply").fill("您好。请稍等。");
    press(li, "发送");
    assertThat(li.locator(".line.person")).containsText("请稍等");
    li.locator("#note").fill("");
    press(li, "存备注");
    assertThat(li.locator("#wrong-note")).containsText("备注还是空的");
    press(li, "结束会话");
    assertThat(li.locator("h1")).hasText("会话");
  }

  @Test
  void a_page_left_open_is_told_when_its_session_is_over() throws Exception {
    String ticket = claimed("li.na");
    var li = at("li.na", path(ticket));
    assertThat(li.locator("#reply")).isVisible();
    server.sql("DELETE FROM session RETURNING username");
    assertThat(li.locator("#stale")).containsText("登录已经过期");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1280-light", "390-light", "1280-dark", "390-dark"})
  void nothing_stands_in_the_way_of_anybody(String how) throws Exception {
    push("转院去华西要带什么材料");
    push("多久能办好");
    String ticket = askForPerson();
    int width = Integer.parseInt(how.substring(0, how.indexOf('-')));
    var options =
        new NewContextOptions()
            .setViewportSize(width, width == 390 ? 844 : 800)
            .setColorScheme(how.endsWith("dark") ? ColorScheme.DARK : ColorScheme.LIGHT);
    var li = signedIn("li.na", "/console/conversations", options);
    check(li, "queue-" + how);
    row(li, ticket).getByRole(AriaRole.LINK).click();
    assertThat(li.locator("#talk-lines")).isVisible();
    check(li, "talk-waiting-" + how);
    press(li, "接过来");
    li.locator("#reply").fill("您好，我是医保局的工作人员，正在看您的问题。");
    assertThat(li.locator("#reply-count")).containsText("草稿已存");
    press(li, "发送");
    assertThat(li.locator(".line.person")).isVisible();
    li.locator("#reply").fill("转诊");
    li.locator("#note").fill("下午再打电话核实一下就诊医院");
    press(li, "存备注");
    check(li, "talk-" + how);
    li.locator("#reply").fill("长".repeat(300));
    press(li, "发送");
    assertThat(li.locator("#complaint")).containsText("作为短信太长了");
    check(li, "talk-wrong-" + how);
    var zhao = signedIn("zhao.min", "/console/conversations/canned", options);
    check(zhao, "canned-" + how);
  }

  private static void check(Page page, String name) {
    var file = SCREENSHOTS.resolve("conversations-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as(name + violations).isEmpty();
    var wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(wider).as(name).isEqualTo(0);
  }

  // ---- who does what

  /** The id of the new conversation. */
  private String askForPerson() throws Exception {
    push("转人工");
    String open = "SELECT id FROM ticket WHERE state <> 'closed' ORDER BY id DESC";
    Eventually.assertThat(() -> assertThat(server.sql(open)).isNotEmpty());
    return server.sql(open).getFirst();
  }

  private String claimed(String username) throws Exception {
    String ticket = askForPerson();
    server.sql(
        "UPDATE ticket SET state = 'claimed', holder = '%s', version = version + 1 WHERE id = '%s' RETURNING id"
            .formatted(username, ticket));
    return ticket;
  }

  private void push(String text) {
    String id = UUID.randomUUID().toString();
    assertThat(server.push(id, phone, text).statusCode()).isEqualTo(200);
    var answered = "SELECT id FROM inquiry WHERE outcome IS NULL";
    try {
      Eventually.assertThat(() -> assertThat(server.sql(answered)).isEmpty());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> sentTo(String phone, int before) {
    return server.gateway.calls.stream()
        .skip(before)
        .map(FakeGateway.Call::text)
        .filter(call -> call.contains("\"to\":\"" + phone + "\""))
        .toList();
  }

  private Page at(String username, String path) {
    return signedIn(username, path, new NewContextOptions().setViewportSize(1280, 800));
  }

  private Page without(String username, String path) {
    return signedIn(username, path, new NewContextOptions().setJavaScriptEnabled(false));
  }

  private Page signedIn(String username, String path, NewContextOptions options) {
    var context = browser.chromium().newContext(options.setLocale("zh-CN"));
    contexts.add(context);
    var page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(m -> {
      if (m.type().equals("error") && !m.text().contains("422")) complaints.add(m.text());
    });
    page.navigate(server.uri() + path);
    page.getByLabel("用户名").fill(username);
    page.getByLabel("密码").fill(PASSWORD);
    press(page, "登录");
    page.waitForURL(url -> url.contains(path.replaceFirst("\\?.*", "")));
    return page;
  }

  private static String path(String ticket) {
    return "/console/conversations/" + ticket;
  }

  private static Locator row(Page page, String ticket) {
    return page.locator("#t-" + ticket);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
