package wenbao.testing;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Chromium for the tests of the pages: Debian's, because the tests may run where a browser
 * cannot be downloaded. Installs it once where that is allowed.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final Path CHINESE_FONT = Path.of("/usr/share/fonts/opentype/noto");

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  public static Browser start() {
    Path executable = executable();
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS);
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  /** Contexts made here share nothing: each one is a citizen of its own. */
  public com.microsoft.playwright.Browser chromium() {
    return chromium;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  private static synchronized Path executable() {
    if (found().isEmpty() || !Files.isDirectory(CHINESE_FONT)) install();
    return found().orElseThrow(() -> new IllegalStateException(advice("it is not there")));
  }

  private static Optional<Path> found() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private static void install() {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      if (found().isPresent()) return; // without a Chinese font it tests well, it only looks bad
      throw new IllegalStateException(advice("only root may install it"));
    }
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-cjk");
  }

  private static void run(String... command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      var process = builder.start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) throw new IllegalStateException(advice(said));
    } catch (IOException e) {
      throw new IllegalStateException(advice(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(advice("interrupted"), e);
    }
  }

  private static String advice(String why) {
    return "the pages are tested in Chromium; install it with"
        + " “apt-get install chromium fonts-noto-cjk” ("
        + why
        + ")";
  }
}
