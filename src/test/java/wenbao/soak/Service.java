package wenbao.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The service in a process of its own, with the options of README.md; it can be killed and started
 * again, at the same address.
 */
final class Service implements AutoCloseable {
  /** What the README says to start it with; another is tried with {@code JVM=… src/bench/desk}. */
  private static final String JVM =
      Objects.requireNonNullElse(
          System.getenv("JVM"), "-XX:TieredStopAtLevel=1 -Xmx400m -XX:+UseSerialGC");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int MOST_BUSY_SECONDS = 600;

  private final int port = freePort();
  private final Path log;
  private final Path settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile @Nullable Process process;

  /**
   * @param folder all it writes is in there
   */
  Service(Path folder, Map<String, Object> settings) throws IOException {
    Files.createDirectories(folder);
    this.log = folder.resolve("log.txt");
    this.settings = folder.resolve("settings.yml");
    var all = new HashMap<>(settings);
    all.put("wenbao.data", folder.resolve("data"));
    String lines =
        all.entrySet().stream()
            .map(e -> e.getKey() + ": \"" + e.getValue() + "\"")
            .collect(Collectors.joining("\n"));
    Files.writeString(this.settings, lines);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // should we be stopped ourselves
  }

  // Not one of those that the system gives to outgoing connections: while we are down, one of
  // thousands of callers would get it, and meet himself there.
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (var free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        // there are others
      }
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  List<String> log() throws IOException {
    return Files.readAllLines(log);
  }

  /** Returns when it is ready. */
  void start() throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JVM.split(" ")));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dlogback.configurationFile=logback.xml"); // the service's own, not the tests'
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "wenbao.Main", "serve"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    builder.environment().put("MICRONAUT_CONFIG_FILES", settings.toString());
    process = builder.start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("not started:\n" + String.join("\n", log()));
      }
      Thread.sleep(50);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return get("/health/readiness").isPresent();
    } catch (IOException notYet) {
      return false;
    }
  }

  private Optional<String> get(String path) throws IOException, InterruptedException {
    var response =
        http.send(
            HttpRequest.newBuilder(uri().resolve(path)).timeout(Duration.ofSeconds(10)).build(),
            BodyHandlers.ofString());
    return Optional.of(response).filter(r -> r.statusCode() == 200).map(r -> r.body());
  }

  /** As a power cut would end it. */
  void kill() throws InterruptedException {
    if (process == null) return;
    process.destroyForcibly();
    if (!process.waitFor(20, TimeUnit.SECONDS)) throw new IllegalStateException("still alive");
  }

  long pid() {
    return process.pid();
  }

  /** Returns when it has had next to nothing to do for a second. */
  void awaitIdle() throws IOException, InterruptedException {
    long before = processorTicks();
    for (int seconds = 0; seconds < MOST_BUSY_SECONDS; seconds++) {
      Thread.sleep(Duration.ofSeconds(1));
      long now = processorTicks();
      if (now - before < 10) return; // of a hundred
      before = now;
    }
    throw new IllegalStateException("still busy");
  }

  private long processorTicks() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid() + "/stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(afterName[11]) + Long.parseLong(afterName[12]); // user and system
  }

  /** How much has not been handed over to WeChat; empty while it does not say. */
  OptionalLong waiting() throws InterruptedException {
    try {
      return get("/prometheus").stream()
          .flatMap(String::lines)
          .filter(line -> line.startsWith("wenbao_outbox_waiting"))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .findFirst();
    } catch (IOException down) {
      return OptionalLong.empty();
    }
  }

  /** Resident memory in MiB, now ({@code VmRSS}) or at its highest ({@code VmHWM}); 0 when dead. */
  long memory(String which) {
    try {
      var found =
          Pattern.compile(which + ":\\s*([0-9]+) kB")
              .matcher(Files.readString(Path.of("/proc/" + pid() + "/status")));
      return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
    } catch (IOException dead) {
      return 0;
    }
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
