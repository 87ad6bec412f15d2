package wenbao;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from {@code intents/} and keeps it in a file: what the build does for the jar. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = "从 intents 学习，把结果写进文件。打包时自动运行；文件已经是最新的就什么也不做。")
final class LearnCommand implements Callable<Integer> {
  @Parameters(paramLabel = "文件", description = "写到哪里")
  private Path file = Path.of("learned.bin");

  @Option(names = "--tokens", description = "只写出句子的词元，供 src/encoder 训练向量模型")
  private boolean tokens;

  @Override
  public Integer call() {
    var settings = Settings.ofEnvironment();
    if (tokens) Mind.writeTokens(settings, Wiring.system(), file);
    else Mind.learn(settings, Wiring.system(), file);
    return Main.OK;
  }
}
