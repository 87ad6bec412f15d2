package wenbao.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether any message is lost or answered twice; {@code src/bench/soak} runs it. */
@Command(
    name = "src/bench/soak",
    mixinStandardHelpOptions = true,
    description = "扮微信，往真的进程里送消息，中途杀掉再起来，数每条消息市民看到几次回复；丢了或者重了，退出码是 1。")
final class Soak implements Callable<Integer> {
  @Option(names = "--messages", defaultValue = "20000", description = "几条；不写 ${DEFAULT-VALUE}")
  private int messages;

  @Option(names = "--rate", defaultValue = "200", description = "每秒几条；不写 ${DEFAULT-VALUE}")
  private int rate;

  @Option(names = "--slow", defaultValue = "5", description = "百分之几要想 4 到 8 秒；不写 ${DEFAULT-VALUE}")
  private double slow;

  @Option(names = "--repeated", defaultValue = "2", description = "百分之几同时来两次；不写 ${DEFAULT-VALUE}")
  private double repeated;

  @Option(names = "--kills", defaultValue = "1", description = "每个进程中途杀几次；不写 ${DEFAULT-VALUE}")
  private int kills;

  @Option(names = "--instances", defaultValue = "1", description = "几个进程；不写 ${DEFAULT-VALUE}")
  private int instances;

  @Option(names = "--postgres", description = "用 PostgreSQL，不写是 SQLite")
  private boolean postgres;

  @Option(names = "--words", description = "关掉句意模型")
  private boolean words;

  @Option(
      names = "--patience",
      defaultValue = "120",
      description = "最后一条以后再等几秒；不写 ${DEFAULT-VALUE}")
  private int patience;

  @Option(names = "--set", description = "另外的配置，如 --set wenbao.sending.parallel=8")
  private Map<String, Object> settings = Map.of();

  public static void main(String[] args) {
    System.exit(new CommandLine(new Soak()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    var plan =
        new Plan(
            messages,
            rate,
            slow / 100,
            repeated / 100,
            kills,
            instances,
            postgres,
            words,
            Duration.ofSeconds(patience),
            settings);
    System.out.println(plan);
    Path folder = Files.createTempDirectory("soak");
    var report = new Soaking(plan, folder).soak();
    System.out.print(report);
    if (report.isClean()) delete(folder);
    else System.out.println("日志和数据库留在 " + folder);
    return report.isClean() ? 0 : 1;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
