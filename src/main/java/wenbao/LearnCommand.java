package wenbao;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Learns from {@code intents/} and keeps it in a file: what the build does for the jar. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = "从 intents 学习，把结果写进文件。打包时自动运行；文件已经是最新的就什么也不做。")
final class LearnCommand implements Callable<Integer> {
  @Parameters(paramLabel = "文件", description = "写到哪里")
  private Path file = Path.of("learned.bin");

  @Override
  public Integer call() {
    var settings = Settings.ofEnvironment();
    Mind.learn(settings, Wiring.system(), file);
    return Main.OK;
  }
}
