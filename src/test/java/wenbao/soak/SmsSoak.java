package wenbao.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wenbao.channel.sms.FakeCloud;
import wenbao.channel.sms.FakeCloud.Fault;

/** Whether a short message is lost or sent twice; {@code src/bench/sms} runs it. */
@Command(
    name = "src/bench/sms",
    mixinStandardHelpOptions = true,
    description = "扮短信平台（阿里云的样子），往真的进程里推上行短信，中途杀掉再起来，数每个号码收到几条；丢了或者重了，退出码是 1。")
final class SmsSoak implements Callable<Integer> {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String PATH = "/webhooks/sms/suining-106/" + SECRET;

  /** The whole reply to the question that everybody asks is filed, and a text for anything else. */
  private static final String FILED = "T1\t{name}：责任科室{office}，电话{phone}。\nT2\t请打{phone}。\n";

  @Option(names = "--messages", defaultValue = "10000", description = "几条；不写 ${DEFAULT-VALUE}")
  private int messages;

  @Option(names = "--rate", defaultValue = "100", description = "每秒几条；不写 ${DEFAULT-VALUE}")
  private int rate;

  @Option(names = "--kills", defaultValue = "1", description = "中途杀几次；不写 ${DEFAULT-VALUE}")
  private int kills;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Integer, Integer> sent = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Integer> given = new ConcurrentLinkedQueue<>();
  private volatile URI server = URI.create("http://127.0.0.1:1");

  public static void main(String[] args) {
    System.exit(new CommandLine(new SmsSoak()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("sms");
    boolean clean = soak(folder);
    System.out.println("日志和数据库在 " + folder);
    return clean ? 0 : 1;
  }

  boolean soak(Path folder) throws Exception {
    try (var cloud = new FakeCloud(this::accepts)) {
      cloud.decides = SmsSoak::fault;
      var service = new Service(folder, settings(folder, cloud));
      try (service) {
        service.start();
        server = service.uri();
        send(service);
        service.awaitIdle();
        waitForLeases(service);
      }
      return report(service.log(), states(folder), cloud.calls.size());
    }
  }

  /** What the killed one was sending waits for the end of its lease: two minutes. */
  private static void waitForLeases(Service service) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(150).toNanos();
    while (service.waiting().orElse(1) > 0 && System.nanoTime() < end) Thread.sleep(500);
    Thread.sleep(Duration.ofSeconds(2)); // the last reports
  }

  SmsSoak with(int messages, int rate, int kills) {
    this.messages = messages;
    this.rate = rate;
    this.kills = kills;
    return this;
  }

  private static Map<String, Object> settings(Path folder, FakeCloud cloud) throws IOException {
    Files.createDirectories(folder);
    var filed = Files.writeString(folder.resolve("filed.tsv"), FILED);
    var settings = new HashMap<String, Object>();
    String prefix = "wenbao.sms.lines.suining-106.";
    settings.put(prefix + "bureau", "suining");
    settings.put(prefix + "provider", "aliyun");
    settings.put(prefix + "secret", SECRET);
    settings.put(prefix + "signature", "遂宁医保");
    settings.put(prefix + "api", cloud.api());
    settings.put(prefix + "key-id", "KEYID");
    settings.put(prefix + "key-secret", "KEYSECRET");
    settings.put(prefix + "templates", filed);
    settings.put("wenbao.embeddings", false);
    settings.put("wenbao.sending.timeout", "2s");
    return settings;
  }

  // ---- the provider's server

  private static int number(FakeCloud.Call call) {
    String query = URLDecoder.decode(call.uri().getRawQuery(), UTF_8);
    return Integer.parseInt(query.replaceFirst(".*PhoneNumbers=138([0-9]{8}).*", "$1"));
  }

  private static String outId(FakeCloud.Call call) {
    return call.uri().getQuery().replaceFirst(".*OutId=([^&]*).*", "$1");
  }

  /** Of a hundred messages one is taken in silence, one hits a broken server, one is refused. */
  private static Optional<Fault> fault(FakeCloud.Call call) {
    return switch (number(call) % 100) {
      case 7 -> Optional.of(new Fault.Silence());
      case 17 -> Optional.of(new Fault.Says(503, "<html>busy</html>"));
      case 27 -> Optional.of(new Fault.Says(200, "{\"Code\":\"isv.BUSINESS_LIMIT_CONTROL\"}"));
      default -> Optional.empty();
    };
  }

  /** Reports come late, twice, before the response, or never. */
  private String accepts(FakeCloud.Call call) {
    int number = number(call);
    sent.merge(number, 1, Integer::sum);
    String biz = "9006" + number + "^0";
    String report =
        "[{\"success\":%b,\"err_code\":\"%s\",\"biz_id\":\"%s\",\"out_id\":\"%s\"}]"
            .formatted(
                number % 50 != 1, number % 50 != 1 ? "DELIVERED" : "MK:0001", biz, outId(call));
    if (number % 10 == 3) push("/report", report, 1);
    else if (number % 10 != 4) {
      threads.submit(() -> {
        Thread.sleep(200 + number % 700);
        push("/report", report, 40);
        if (number % 10 == 5) push("/report", report, 40);
        return true;
      });
    }
    return "{\"Code\":\"OK\",\"BizId\":\"" + biz + "\"}";
  }

  // ---- the citizens

  private void send(Service service) throws Exception {
    long start = System.nanoTime();
    var killer = Executors.newSingleThreadExecutor();
    var pushes = Executors.newVirtualThreadPerTaskExecutor();
    for (int n = 0; n < messages; n++) {
      int number = n;
      long due = start + n * 1_000_000_000L / rate;
      while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
      if (kills > 0 && n % (messages / (kills + 1)) == 0 && n > 0 && n < messages - 1) {
        killer.submit(() -> {
          service.kill();
          service.start();
          return true;
        });
      }
      pushes.submit(() -> up(number));
      if (n % 50 == 9) pushes.submit(() -> up(number)); // the provider pushes twice at once
    }
    pushes.shutdown();
    pushes.awaitTermination(10, TimeUnit.MINUTES);
    killer.shutdown();
    killer.awaitTermination(5, TimeUnit.MINUTES);
  }

  private boolean up(int number) {
    String body =
        "[{\"phone_number\":\"138%08d\",\"content\":\"医保码怎么激活\",\"send_time\":\"%s\",\"sequence_id\":%d}]"
            .formatted(number, "2026-01-01 10:00:00", number);
    boolean taken = push("/up", body, 60);
    if (taken) given.add(number);
    return taken;
  }

  /** Until it is taken; the provider's minutes between its tries are half a second here. */
  private boolean push(String path, String body, int tries) {
    for (int i = 0; i < tries; i++) {
      try {
        long start = System.nanoTime();
        var request =
            HttpRequest.newBuilder(server.resolve(PATH + path))
                .timeout(Duration.ofSeconds(3))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().contains("\"code\":0")) {
          if (path.equals("/up")) acknowledged.add(System.nanoTime() - start);
          return true;
        }
      } catch (IOException down) {
        // it is being killed, or not up again
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
    return false;
  }

  // ---- what came of it

  private static Map<String, Integer> states(Path folder) throws SQLException {
    var states = new TreeMap<String, Integer>();
    String url = "jdbc:sqlite:" + folder.resolve("data/wenbao.db");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT state, COUNT(*) FROM outbox GROUP BY state")) {
      while (rows.next()) states.put(rows.getString(1), rows.getInt(2));
    }
    return states;
  }

  private boolean report(List<String> log, Map<String, Integer> states, int calls) {
    long twice = sent.values().stream().filter(times -> times > 1).count();
    int owed = states.values().stream().mapToInt(Integer::intValue).sum();
    var all = new java.util.HashSet<>(given);
    // Of the four in a hundred that the provider fails, it keeps no count.
    long unsent =
        all.stream()
            .filter(n -> !sent.containsKey(n) && !List.of(7, 17, 27).contains(n % 100))
            .count();
    var waits = new ArrayList<>(acknowledged);
    waits.sort(Long::compare);
    System.out.printf(
        "推了 %d 条，每秒 %d 条，杀了 %d 次；收下 %d 条，要发 %d 条，平台收到 %d 次%n",
        messages, rate, kills, all.size(), owed, calls);
    System.out.printf("平台收到两次的号码 %d，收下了却没发出的 %d%n", twice, unsent);
    System.out.printf("发出去的下落 %s%n", states);
    System.out.printf(
        "推一次多久收下：中位 %d 毫秒，99%% %d 毫秒，最久 %d 毫秒%n",
        waits.get(waits.size() / 2) / 1_000_000,
        waits.get((int) (waits.size() * 0.99)) / 1_000_000,
        waits.getLast() / 1_000_000);
    long personal = log.stream().filter(line -> line.matches(".*138[0-9]{8}.*")).count();
    System.out.printf("日志 %d 行，有号码的 %d%n", log.size(), personal);
    return all.size() == messages
        && owed == messages
        && twice == 0
        && unsent == 0
        && personal == 0
        && states.getOrDefault("waiting", 0) == 0;
  }
}
