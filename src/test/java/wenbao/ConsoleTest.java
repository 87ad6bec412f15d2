package wenbao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.testing.Browser;
import wenbao.testing.Eventually;

/** Who gets into the console, how far, and what is written down of it. */
class ConsoleTest {
  private static final String CHOSEN = "竹子-收音机-三月-拖拉机";

  @TempDir static Path data;
  private static WholeServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    server = WholeServer.start(data);
    browser = Browser.start();
    firstDay();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  /** The administrator comes in by the password of the first start, which serves once. */
  private static void firstDay() {
    String once = first();
    try (var admin = Operator.at(browser, server.uri()).signIn("admin", once)) {
      admin.sees("我的账号");
      admin.open("/console/audit").sees("我的账号"); // nothing else before it is changed
      admin.assertAccessible();
      admin.shoot("me-first");
      admin.page.getByLabel("现在的密码").fill(once);
      admin.page.getByLabel("新密码", exact()).fill(CHOSEN);
      admin.page.getByLabel("新密码再输一次").fill(CHOSEN);
      admin.press("改密码");
      assertThat(admin.page.getByRole(AriaRole.STATUS).first()).containsText("密码改好了");
      admin.open("/console").sees("问答台");
    }
  }

  private static String first() {
    try {
      return Files.readString(data.resolve("first-password.txt")).strip();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }

  @Test
  void the_first_password_serves_once_and_is_forgotten() throws Exception {
    Eventually.assertThat(
        () -> assertThat(Files.exists(data.resolve("first-password.txt"))).isFalse());
  }

  @Test
  void a_colleague_gets_his_own_account_and_sees_his_own_pages() {
    try (var admin = Operator.at(browser, server.uri()).signIn("admin", CHOSEN)) {
      admin.open("/console/staff").sees("人员");
      admin.assertAccessible();
      admin.page.getByLabel("姓名").fill("王丽");
      admin.page.getByLabel("用户名").fill("wang.li");
      admin.page.getByLabel("话务员").check();
      admin.press("加上");
      String once = admin.page.locator("code.once").textContent();
      admin.shoot("staff");
      try (var wang = Operator.at(browser, server.uri()).signIn("wang.li", once)) {
        wang.page.getByLabel("现在的密码").fill(once);
        wang.page.getByLabel("新密码", exact()).fill("一个新的好密码-2026");
        wang.page.getByLabel("新密码再输一次").fill("一个新的好密码-2026");
        wang.press("改密码");
        wang.open("/console").sees("问答台");
        var nav = wang.page.getByRole(AriaRole.NAVIGATION).first();
        assertThat(nav).containsText("问答台");
        assertThat(nav).not().containsText("人员");
        assertThat(nav).not().containsText("审计");

        // The administrator stops the account, and it is over at once.
        admin.open("/console/staff/wang.li").sees("王丽 wang.li");
        admin.assertAccessible();
        admin.shoot("member");
        admin.page.getByLabel("可以登录").uncheck();
        admin.press("保存");
        wang.open("/console").sees("登录");
      }
      admin.open("/console/audit").sees("审计");
      assertThat(admin.page.locator("tbody")).containsText("加人员");
      admin.press("检查有没有被改过");
      assertThat(admin.page.getByRole(AriaRole.STATUS).first()).containsText("没有被改过");
      admin.assertAccessible();
      admin.shoot("audit");
    }
  }

  @Test
  void wrong_passwords_lock_the_account() {
    try (var admin = Operator.at(browser, server.uri()).signIn("admin", CHOSEN)) {
      admin.open("/console/staff");
      admin.page.getByLabel("姓名").fill("李娜");
      admin.page.getByLabel("用户名").fill("li.na");
      admin.page.getByLabel("话务员").check();
      admin.press("加上");
      String once = admin.page.locator("code.once").textContent();
      try (var li = Operator.at(browser, server.uri())) {
        for (int i = 0; i < 5; i++) li.signIn("li.na", "wrong");
        assertThat(li.page.getByRole(AriaRole.ALERT)).containsText("锁到");
        li.assertAccessible();
        li.shoot("sign-in-locked");
        li.signIn("li.na", once);
        assertThat(li.page.getByRole(AriaRole.ALERT)).containsText("锁到");
      }
    }
  }

  @Test
  void whoever_is_not_signed_in_is_asked_to_and_then_gets_where_he_wanted() {
    try (var admin = Operator.at(browser, server.uri())) {
      admin.open("/console/audit?what=signed-in").sees("登录");
      admin.page.getByLabel("用户名").fill("admin");
      admin.page.getByLabel("密码").fill(CHOSEN);
      admin.press("登录");
      admin.sees("审计");
      assertThat(admin.page).hasURL(java.util.regex.Pattern.compile(".*what=signed-in"));
      admin.press("退出");
      admin.sees("登录");
      admin.open("/console/audit").sees("登录");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example, 303", // only our own pages
    "//evil.example, 303",
    "/console/../api/ask, 303",
  })
  void is_sent_nowhere_else(String to, int status) {
    var response = signIn("to=" + to + "&username=admin&password=" + encoded(CHOSEN), "x", "x");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Location").orElse("")).startsWith("/console");
    assertThat(response.headers().firstValue("Location").orElse("")).doesNotContain("evil", "..");
  }

  // ---- other sites

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 303",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "X-None, nothing, 303" // no browser
  })
  void other_sites_can_do_nothing_here(String header, String value, int status) {
    var response = signIn("username=admin&password=" + encoded(CHOSEN), header, value);
    assertThat(response.statusCode()).isEqualTo(status);
  }

  @Test
  void the_cookie_is_out_of_reach() {
    var response = signIn("username=admin&password=" + encoded(CHOSEN), "x", "x");
    assertThat(response.headers().firstValue("Set-Cookie").orElse(""))
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Strict", "Path=/")
        .doesNotContain("Max-Age");
    var encrypted =
        signIn("username=admin&password=" + encoded(CHOSEN), "X-Forwarded-Proto", "https");
    assertThat(encrypted.headers().firstValue("Set-Cookie").orElse(""))
        .contains("__Host-wenbao-session=", "Secure");
  }

  @Test
  void pages_load_nothing_from_elsewhere_and_are_kept_nowhere() {
    var page = server.get("/console/sign-in");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  /** What says nothing about who may open it opens for nobody; this finds it before they do. */
  @Test
  void every_page_says_who_may_open_it() {
    var routes =
        server
            .context()
            .getBean(Router.class)
            .uriRoutes()
            .map(UriRouteInfo.class::cast)
            .filter(route -> route.getUriMatchTemplate().toString().startsWith("/console"))
            .toList();
    assertThat(routes).hasSizeGreaterThan(10);
    for (var route : routes) {
      AnnotationMetadata said = route.getTargetMethod().getAnnotationMetadata();
      assertThat(
              said.hasAnnotation("wenbao.console.Needs")
                  || said.hasAnnotation("wenbao.console.Open"))
          .as(route.toString())
          .isTrue();
    }
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> signIn(String form, String header, String value) {
    var request =
        HttpRequest.newBuilder(server.uri().resolve("/console/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(BodyPublishers.ofString(form))
            .build();
    return WholeServer.send(HttpClient.newHttpClient(), request);
  }
}
