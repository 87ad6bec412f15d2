package wenbao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import wenbao.testing.Browser;
import wenbao.testing.Eventually;

/** The console with the invented conversations: every page, as somebody sees it who tries it. */
class DemoTest {
  private static final String PASSWORD = "竹子-收音机-三月-拖拉机";

  static final List<String> PAGES =
      List.of(
          "/console",
          "/console?q=我妈在成都住院，回来咋个报销",
          "/console/conversations",
          "/console/conversations/canned",
          "/console/inquiries",
          "/console/learning",
          "/console/learning/sentences",
          "/console/learning/retraining",
          "/console/reports",
          "/console/judge",
          "/console/knowledge",
          "/console/knowledge/items",
          "/console/knowledge/conflicts",
          "/console/staff",
          "/console/audit",
          "/console/me");

  @TempDir static Path data;
  private static EmbeddedServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    int port = freePort();
    var properties = new HashMap<String, Object>();
    properties.put("wenbao.data", data.toString());
    properties.put("wenbao.embeddings", "false");
    var usual = Settings.ofEnvironment();
    var settings =
        new Settings(
            usual.knowledge(), usual.intents(), data, usual.bureau(), false, usual.address());
    properties.putAll(Demo.settings(settings, port));
    properties.put("wenbao.admin.password", PASSWORD);
    properties.put("micronaut.server.port", port);
    server = ApplicationContext.run(EmbeddedServer.class, properties, "test");
    browser = Browser.start();
    try (var admin = sign(new NewContextOptions().setViewportSize(1280, 800))) {
      Eventually.assertThat(() -> {
        admin.open("/console/conversations");
        assertThat(admin.page.content()).contains("孩子的学生医保和居民医保交重了");
      });
    }
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void every_page_says_that_it_is_a_demonstration_and_stands_in_nobodys_way(String path) {
    String name = path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    try (var admin = sign(new NewContextOptions().setViewportSize(1280, 800))) {
      admin.open(path);
      assertThat(admin.page.locator(".demo")).containsText("都是编的");
      assertThat(admin.page.locator("h1")).hasCount(1);
      admin.assertAccessible();
      admin.shoot("demo-" + name);
      admin.page.setViewportSize(390, 844);
      admin.assertFits();
      admin.assertAccessible();
      admin.shoot("demo-" + name);
    }
    var dark = new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK);
    try (var admin = sign(dark)) {
      admin.open(path);
      admin.assertAccessible();
    }
  }

  /** The reply leaves for nobody, and is shown as sent all the same. */
  @Test
  void a_conversation_is_taken_and_answered() {
    try (var admin = sign(new NewContextOptions().setViewportSize(1280, 800))) {
      admin.open("/console/conversations");
      admin.page.locator("#group-waiting [data-row]").last().click();
      admin.press("接过来");
      admin.page.getByLabel("回复市民").fill("您好，我看到了，马上帮您查。");
      admin.press("发送");
      assertThat(admin.page.locator(".line.person .tag").last())
          .hasText(java.util.regex.Pattern.compile("已发出|已送达"));
      admin.shoot("demo-talk");
    }
  }

  private static Operator sign(NewContextOptions options) {
    return Operator.at(browser, server.getURI(), options).signIn("admin", PASSWORD);
  }
}
