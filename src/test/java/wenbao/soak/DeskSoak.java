package wenbao.soak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wenbao.channel.wechat.FakeWeChatApi;
import wenbao.channel.wechat.FakeWeChatApi.Trigger;

/**
 * How long an operator waits for the desk while everybody types and citizens write; {@code
 * src/bench/desk} runs it. Every key pressed is a request, as the page sends it.
 */
@Command(
    name = "src/bench/desk",
    mixinStandardHelpOptions = true,
    description = "许多话务员在问答台打字，市民同时来信：量问答台多久出答案。")
final class DeskSoak implements Callable<Integer> {
  private static final String PASSWORD = "bench-only-password-2026";

  /** One types so fast, and speaks with the caller before the next question. */
  private static final Duration KEY = Duration.ofMillis(350);

  private static final Duration CALL = Duration.ofSeconds(6);
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  @Option(names = "--operators", defaultValue = "50", description = "几个话务员；不写 ${DEFAULT-VALUE}")
  private int operators;

  @Option(names = "--rate", defaultValue = "200", description = "市民每秒几条；不写 ${DEFAULT-VALUE}")
  private int rate;

  @Option(names = "--seconds", defaultValue = "60", description = "热身以后量几秒；不写 ${DEFAULT-VALUE}")
  private int seconds;

  private final List<Duration> waited = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private volatile boolean measuring;
  private volatile boolean over;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  public static void main(String[] args) {
    System.exit(new CommandLine(new DeskSoak()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    int messages = Math.max(1, rate * (seconds + (int) WARM_UP.toSeconds()));
    var settings = Map.<String, Object>of("wenbao.admin.password", PASSWORD);
    var plan =
        new Plan(
            messages, Math.max(1, rate), 0, 0, 0, 1, false, false, Duration.ofMinutes(2), settings);
    Path folder = Files.createTempDirectory("desk");
    try (var api = new FakeWeChatApi();
        var cluster = new Cluster(plan, folder, api)) {
      URI service = cluster.addresses().getFirst();
      var desks = new ArrayList<Thread>();
      for (int i = 0; i < operators; i++) desks.add(desk(service, i));
      var citizens = citizens(plan, api, service);
      Thread.sleep(WARM_UP);
      measuring = true;
      Thread.sleep(Duration.ofSeconds(seconds));
      measuring = false;
      over = true;
      for (var desk : desks) desk.join();
      citizens.join();
      System.out.print(report(cluster.memory("VmHWM").getFirst()));
    }
    return failed.get() == 0 ? 0 : 1;
  }

  /** Somebody who types half a sentence, key by key, and then talks. */
  private Thread desk(URI service, int number) throws IOException, InterruptedException {
    String cookie = signIn(service);
    var random = new Random(number);
    var questions =
        Files.readAllLines(Path.of("src/test/resources/questions/learn.tsv")).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split("\t")[0])
            .filter(question -> question.length() >= 4)
            .toList();
    return Thread.startVirtualThread(() -> {
      pause(Duration.ofMillis(random.nextInt((int) CALL.toMillis())));
      while (!over) {
        String question = questions.get(random.nextInt(questions.size()));
        int end = Math.min(question.length(), 10);
        for (int keys = 2; keys <= end && !over; keys += 2) {
          look(service, cookie, question.substring(0, keys));
          pause(KEY);
        }
        pause(CALL);
      }
    });
  }

  private String signIn(URI service) throws IOException, InterruptedException {
    String form = "username=admin&password=" + PASSWORD;
    var request =
        HttpRequest.newBuilder(service.resolve("/console/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var response = http.send(request, BodyHandlers.discarding());
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private void look(URI service, String cookie, String typed) {
    String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(service.resolve("/console?bureau=suining&q=" + query))
            .header("Cookie", cookie)
            .header("HX-Request", "true")
            .timeout(Duration.ofSeconds(20))
            .build();
    long start = System.nanoTime();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      boolean found = response.statusCode() == 200 && response.body().contains("candidates");
      if (!found) failed.incrementAndGet();
      if (measuring) waited.add(Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      failed.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<Void> citizens(Plan plan, FakeWeChatApi api, URI service) {
    if (rate == 0) return CompletableFuture.completedFuture(null);
    var wechat = new PlayWeChat(List.of(service));
    return CompletableFuture.runAsync(
        () -> {
          long start = System.nanoTime();
          for (var message : messages(plan)) {
            if (over) return;
            long due = start + message.number() * 1_000_000_000L / plan.rate();
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            api.follow(message.openid());
            api.interact(message.openid(), Trigger.MESSAGE);
            Thread.startVirtualThread(() -> push(wechat, message));
          }
        },
        Executors.newSingleThreadExecutor());
  }

  private void push(PlayWeChat wechat, Message message) {
    try {
      boolean shown = !wechat.push(message).shown().isEmpty();
      if (shown && measuring) answered.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Message> messages(Plan plan) {
    try {
      return Message.of(plan);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String report(long memory) {
    var sorted = Stream.of(waited.toArray(Duration[]::new)).sorted().toList();
    return """
    %d 个话务员，市民每秒 %d 条，量了 %d 秒（先热身 %d 秒）
    问答台：查了 %d 次，每秒 %.1f 次；中位 %d 毫秒，95%% %d 毫秒，99%% %d 毫秒，最长 %d 毫秒；没查成 %d 次
    市民：当场答了每秒 %.0f 条；内存最多 %d MiB
    """
        .formatted(
            operators,
            rate,
            seconds,
            WARM_UP.toSeconds(),
            sorted.size(),
            sorted.size() / (double) seconds,
            at(sorted, 0.5),
            at(sorted, 0.95),
            at(sorted, 0.99),
            at(sorted, 1),
            failed.get(),
            answered.get() / (double) seconds,
            memory);
  }

  private static long at(List<Duration> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share)).toMillis();
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
