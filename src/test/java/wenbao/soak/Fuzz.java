package wenbao.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wenbao.channel.wechat.FakeWeChatApi;
import wenbao.channel.wechat.WeChatCalls;
import wenbao.soak.OverTheWire.Answer;

/** Whether broken calls break anything; {@code src/bench/fuzz} runs it. */
@Command(
    name = "src/bench/fuzz",
    mixinStandardHelpOptions = true,
    description = "往真的进程里送改坏了的微信调用：不许有 5xx，不许不回，不许长内存，日志和回答里不许有个人信息和密钥；有就退出码 1。")
final class Fuzz implements Callable<Integer> {
  /** The heap breathes; a leak of a hundred bytes a call is twice as much. */
  private static final double MOST_GROWN = 5;

  private static final int WARM_UP = 5000;

  @Option(names = "--calls", defaultValue = "100000", description = "几次；不写 ${DEFAULT-VALUE}")
  private int calls;

  @Option(names = "--seed", defaultValue = "20260302", description = "从哪个数开始乱；不写 ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--concurrent", defaultValue = "4", description = "同时几个；不写 ${DEFAULT-VALUE}")
  private int concurrent;

  private final Map<BrokenCall.Kind, Map<Integer, Integer>> seen =
      new EnumMap<>(BrokenCall.Kind.class);
  private final AtomicInteger told = new AtomicInteger();

  public static void main(String[] args) {
    System.exit(new CommandLine(new Fuzz()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("fuzz");
    try (var api = new FakeWeChatApi();
        var service = new Service(folder, settings(api))) {
      api.unlimited();
      service.start();
      var wire = new OverTheWire(service.uri());
      send(
          wire, -WARM_UP, 0); // all that is ever loaded and remembered, the last thousand sentences
      double before = heap(service, wire);
      seen.clear();
      long start = System.nanoTime();
      send(wire, 0, calls);
      var took = Duration.ofNanos(System.nanoTime() - start);
      double after = heap(service, wire);
      boolean clean = report(took, before, after, service.log());
      System.out.println("日志在 " + folder);
      return clean ? 0 : 1;
    }
  }

  private static Map<String, Object> settings(FakeWeChatApi api) {
    var settings = new HashMap<String, Object>();
    for (String id : List.of(BrokenCall.PLAIN, BrokenCall.BOTH, BrokenCall.SAFE)) {
      settings.putAll(api.account(id));
    }
    settings.remove("wenbao.wechat.accounts." + BrokenCall.PLAIN + ".aes-key");
    settings.put("wenbao.wechat.accounts." + BrokenCall.BOTH + ".mode", "compatible");
    settings.put("wenbao.embeddings", false);
    // Nonces are remembered for twice as long; what is remembered by design is no leak.
    settings.put("wenbao.wechat.time-window", "10s");
    return settings;
  }

  private void send(OverTheWire wire, int from, int to) throws InterruptedException {
    var next = new AtomicInteger(from);
    try (var threads = Executors.newFixedThreadPool(concurrent)) {
      for (int i = 0; i < concurrent; i++) {
        threads.submit(() -> {
          for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
            var call = BrokenCall.of(n, seed);
            note(call, wire.send(call.bytes()));
          }
        });
      }
    }
  }

  private synchronized void note(BrokenCall call, Answer answer) {
    seen.computeIfAbsent(call.kind(), k -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
    boolean tells =
        Stream.concat(WeChatCalls.secrets().stream(), Stream.of("Exception", "\tat "))
            .anyMatch(answer.all()::contains);
    if (tells) told.incrementAndGet();
  }

  /** After what is remembered for a while is forgotten; a few whole calls make sure of that. */
  private static double heap(Service service, OverTheWire wire) throws Exception {
    service.awaitIdle(); // what was accepted under load is still being answered
    Thread.sleep(Duration.ofSeconds(25));
    double least = Double.MAX_VALUE;
    for (int look = 0; look < 4; look++) { // caches tidy up a little with every call
      for (int i = 0; i < 50; i++) wire.send(BrokenCall.whole(i).bytes());
      Thread.sleep(Duration.ofSeconds(2));
      least = Math.min(least, Heap.afterCollection(service.pid()));
    }
    return least;
  }

  private boolean report(Duration took, double before, double after, List<String> log) {
    var all = new TreeMap<Integer, Integer>();
    seen.values().forEach(one -> one.forEach((s, n) -> all.merge(s, n, Integer::sum)));
    int broken = all.tailMap(500).values().stream().mapToInt(Integer::intValue).sum();
    int silent = all.getOrDefault(Answer.SILENT, 0);
    long secrets = lines(log, WeChatCalls.secrets());
    long personal = lines(log, BrokenCall.PERSONAL);
    System.out.printf(
        "%d 次，种子 %d，%d 个同时，每秒 %.0f 次%n", calls, seed, concurrent, calls * 1000.0 / took.toMillis());
    System.out.println("| 坏在哪里 | 回答的状态（0 是没回就断开，-1 是十五秒没回）和次数 |\n|---|---|");
    seen.forEach((kind, one) -> System.out.println("| " + kind.name + " | " + one + " |"));
    System.out.printf("5xx %d，没有回的 %d，回答里有密钥或异常的 %d%n", broken, silent, told.get());
    System.out.printf("清过的堆：先 %.1f MiB，后 %.1f MiB，多了 %.1f%n", before, after, after - before);
    System.out.printf(
        "日志 %d 行（错误 %d，警告 %d），有密钥的 %d，有个人信息的 %d%n",
        log.size(), level(log, " ERROR "), level(log, " WARN "), secrets, personal);
    return broken + silent + told.get() + secrets + personal == 0 && after - before < MOST_GROWN;
  }

  private static long lines(List<String> log, List<String> words) {
    return log.stream().filter(line -> words.stream().anyMatch(line::contains)).count();
  }

  private static long level(List<String> log, String level) {
    return log.stream().filter(line -> line.contains(level)).count();
  }
}
