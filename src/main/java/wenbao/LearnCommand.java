package wenbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wenbao.application.learning.Taught;
import wenbao.domain.Label;

/** Learns from {@code intents/} and keeps it in a file: what the build does for the jar. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = "从 intents 学习，把结果写进文件。打包时自动运行；文件已经是最新的就什么也不做。")
final class LearnCommand implements Callable<Integer> {
  private static final String PROGRESS = "learned, in percent: ";

  @Parameters(paramLabel = "文件", description = "写到哪里")
  private Path file = Path.of("learned.bin");

  @Option(names = "--adopted", paramLabel = "文件", description = "一起学的句子，一行一句：编号、制表符、句子")
  private @Nullable Path adopted;

  @Option(names = "--progress", description = "说学到百分之几了")
  private boolean progress;

  @Option(names = "--tokens", description = "只写出句子的词元，供 src/encoder 训练向量模型")
  private boolean tokens;

  @Override
  public Integer call() throws IOException {
    var settings = Settings.ofEnvironment();
    if (tokens) Mind.writeTokens(settings, Wiring.system(), file);
    else Mind.learn(settings, Wiring.system(), file, adopted(), this::tell);
    return Main.OK;
  }

  private List<Taught> adopted() throws IOException {
    return adopted == null
        ? List.of()
        : Files.readAllLines(adopted).stream().map(LearnCommand::read).toList();
  }

  private boolean tell(int percent) {
    if (!progress) return true;
    System.out.println(PROGRESS + percent);
    return !System.out.checkError(); // or whoever wanted it is gone
  }

  /** What it says of how far it is; empty for everything else it says. */
  static OptionalInt percent(String line) {
    return line.startsWith(PROGRESS)
        ? OptionalInt.of(Integer.parseInt(line.substring(PROGRESS.length())))
        : OptionalInt.empty();
  }

  /** A sentence as the file of {@code --adopted} has it. */
  static String written(Taught sentence) {
    return sentence.label() + "\t" + sentence.text();
  }

  private static Taught read(String line) {
    int tab = line.indexOf('\t');
    return new Taught(line.substring(tab + 1), new Label(line.substring(0, tab)));
  }
}
