package wenbao.channel.sms.cmpp;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenbao.channel.sms.cmpp.FakeCarrier.Fault;
import wenbao.channel.sms.cmpp.FakeCarrier.Segment;

/**
 * So many citizens write to the whole service by CMPP, and the carrier hangs up in the middle of
 * it: whether anybody's answer is lost or comes twice. {@code src/bench/cmpp} runs it.
 */
final class CmppSoak {
  private static final String LINE = "wenbao.sms.lines.suining-106.";
  private static final String QUESTION = "转院去华西要带什么材料";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private CmppSoak() {}

  /**
   * What it came to.
   *
   * @param states of the messages in the outbox
   * @param unread messages that left, and were still unread when the carrier hung up
   * @param unjoined messages that the carrier had, and that have no report
   * @param twice segments that the carrier has twice
   */
  record Figures(
      int citizens,
      int inquiries,
      Map<String, Integer> states,
      int segments,
      int drops,
      int unread,
      int unjoined,
      int twice,
      Duration took) {
    int messages() {
      return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isClean() {
      return inquiries == citizens
          && Set.of("delivered", "failed", "unconfirmed").containsAll(states.keySet())
          && unjoined == 0
          && twice == 0;
    }

    @Override
    public String toString() {
      return """
      来问的 %d 人，存下 %d 条，要发 %d 条 %s，%d 段，断线 %d 次，%.1f 秒
      运营商挂断时还没读到、也就没有报告的 %d 条；运营商有、却没有接上报告的 %d 条；发了两次的 %d 段
      """
          .formatted(
              citizens,
              inquiries,
              messages(),
              states,
              segments,
              drops,
              took.toMillis() / 1000.0,
              unread,
              unjoined,
              twice);
    }
  }

  public static void main(String[] args) throws Exception {
    int citizens = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
    int drops = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    var figures = run(citizens, drops, Files.createTempDirectory("cmpp"));
    System.out.print(figures);
    System.exit(figures.isClean() ? 0 : 1);
  }

  static Figures run(int citizens, int drops, Path data) throws Exception {
    try (var carrier = new FakeCarrier(0x30, InstantSource.system());
        var server =
            ApplicationContext.run(EmbeddedServer.class, settings(carrier, data), "test")) {
      var store = server.getApplicationContext();
      long begun = System.nanoTime();
      for (int i = 0; i < citizens; i++) carrier.writeSurely("" + (13_800_000_000L + i), QUESTION);
      for (int drop = 1; drop <= drops; drop++) {
        int then = citizens * drop / (drops + 1);
        await("sent to " + then, () -> recipients(carrier).size() >= then);
        annoy(carrier);
      }
      await(
          "answered", () -> count(store, "SELECT COUNT(DISTINCT inquiry) FROM outbox") >= citizens);
      await("reported", () -> isQuiet(store, carrier));
      return figures(citizens, drops, carrier, store, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** A segment without response on a connection that ends; others are refused, or told twice. */
  private static void annoy(FakeCarrier carrier) throws Exception {
    carrier.faults.add(Fault.SLOWER);
    carrier.faults.add(Fault.REPORT_TWICE);
    carrier.faults.add(Fault.REPORT_FIRST);
    carrier.faults.add(Fault.FAILED);
    carrier.faults.add(Fault.DROPPED);
    await("all faults over", carrier.faults::isEmpty);
    carrier.drop();
  }

  /** Whether all is reported, except for what can have no report. */
  private static boolean isQuiet(ApplicationContext store, FakeCarrier carrier) {
    return carrier.owed() == 0
        && count(store, "SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'accepted')") == 0;
  }

  private static Figures figures(
      int citizens, int drops, FakeCarrier carrier, ApplicationContext store, Duration took) {
    var states = new TreeMap<String, Integer>();
    query(store, "SELECT state, COUNT(*) FROM outbox GROUP BY state", states);
    int unconfirmed = states.getOrDefault("unconfirmed", 0);
    int whole =
        (int) carrier.segments.stream().filter(Segment::reported).map(CmppSoak::one).count();
    int reported = states.values().stream().mapToInt(Integer::intValue).sum() - unconfirmed;
    var seen = new HashSet<String>();
    int twice = (int) carrier.segments.stream().filter(s -> !seen.add(one(s))).count();
    return new Figures(
        citizens,
        count(store, "SELECT COUNT(*) FROM inquiry"),
        states,
        carrier.segments.size(),
        drops,
        unconfirmed - (whole - reported),
        whole - reported,
        twice,
        took);
  }

  private static String one(Segment segment) {
    return segment.to() + " " + segment.text();
  }

  private static Set<String> recipients(FakeCarrier carrier) {
    return carrier.segments.stream().map(Segment::to).collect(Collectors.toSet());
  }

  private static int count(ApplicationContext store, String sql) {
    var found = new TreeMap<String, Integer>();
    query(store, sql.replaceFirst("SELECT ", "SELECT 'all', "), found);
    return found.get("all");
  }

  private static void query(ApplicationContext store, String sql, Map<String, Integer> into) {
    TransactionOperations<Connection> transactions =
        store.getBean(Argument.of(TransactionOperations.class, Connection.class));
    transactions.executeRead(status -> {
      try (var statement = status.getConnection().createStatement();
          var rows = statement.executeQuery(sql)) {
        while (rows.next()) into.put(rows.getString(1), rows.getInt(2));
        return into;
      }
    });
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(String what, Condition condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) throw new IllegalStateException("not " + what);
      Thread.sleep(20);
    }
  }

  private static Map<String, Object> settings(FakeCarrier carrier, Path data) {
    return Map.ofEntries(
        Map.entry("wenbao.data", data.toString()),
        Map.entry("wenbao.embeddings", "false"),
        Map.entry("wenbao.sending.every", "100ms"),
        Map.entry("wenbao.sending.timeout", "3s"),
        Map.entry("micronaut.server.port", "-1"),
        Map.entry(LINE + "bureau", "suining"),
        Map.entry(LINE + "provider", "cmpp"),
        Map.entry(LINE + "signature", "遂宁医保"),
        Map.entry(LINE + "api", carrier.api().toString()),
        Map.entry(LINE + "key-id", FakeCarrier.LOGIN),
        Map.entry(LINE + "key-secret", FakeCarrier.PASSWORD),
        Map.entry(LINE + "sender", FakeCarrier.SENDER),
        Map.entry(LINE + "connections", "2"),
        Map.entry(LINE + "per-second", "1000"));
  }
}
