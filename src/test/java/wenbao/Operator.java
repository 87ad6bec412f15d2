package wenbao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wenbao.testing.Browser;

/** Somebody at work in the console, in a browser of his own. */
final class Operator implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  final Page page;
  private final BrowserContext context;
  private final URI service;
  private final List<String> complaints = new ArrayList<>();

  private Operator(BrowserContext context, URI service) {
    this.context = context;
    this.service = service;
    this.page = context.newPage();
    page.onPageError(complaints::add);
    // What the content security policy refuses, and what was not found.
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("422")) {
        complaints.add(message.text());
      }
    });
  }

  static Operator at(Browser browser, URI service) {
    return at(browser, service, new NewContextOptions().setViewportSize(1280, 800));
  }

  static Operator at(Browser browser, URI service, NewContextOptions options) {
    return new Operator(browser.chromium().newContext(options.setLocale("zh-CN")), service);
  }

  static NewContextOptions telephone() {
    return new NewContextOptions().setViewportSize(390, 844);
  }

  static NewContextOptions withoutScripts() {
    return new NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false);
  }

  static NewContextOptions dark() {
    return new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK);
  }

  Operator signIn(String username, String password) {
    open("/console/sign-in");
    page.getByLabel("用户名").fill(username);
    page.getByLabel("密码").fill(password);
    press("登录");
    return this;
  }

  Operator open(String path) {
    page.navigate(service.resolve(path).toString());
    return this;
  }

  void press(String button) {
    button(button).click();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  /** The heading of the page that is open. */
  void sees(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
  }

  void assertAccessible() {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as(page.url() + " " + violations).isEmpty();
  }

  /** Nothing is cut off at the right, and nobody must scroll sideways. */
  void assertFits() {
    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
    assertThat(wide).as(page.url()).isLessThanOrEqualTo(page.viewportSize().width);
  }

  /** For the eye. */
  void shoot(String name) {
    var file = SCREENSHOTS.resolve("console-" + name + "-" + page.viewportSize().width + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
