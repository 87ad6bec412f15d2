package wenbao;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wenbao.content.Broken;
import wenbao.content.Library;
import wenbao.nlp.HanLpWords;

/** Reads the data folders as a start would, and says what is wrong with them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "检查 intents 和 knowledge，说出哪个文件、哪一行、应该怎么写。有错误时退出码是 1。")
final class CheckCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    var settings = Settings.ofEnvironment();
    try {
      var today = LocalDate.ofInstant(Wiring.system().instant(), Mind.BEIJING);
      var published = Library.read(settings.knowledge(), settings.intents(), today);
      new HanLpWords(published.lexicon().dictionary());
      new CheckReplies(published.catalog()).check(Wiring.system().instant());
      published.warnings().forEach(w -> System.out.println("提醒 " + w));
      System.out.printf(
          "没有错误。事项 %d 个，目录 %d 行，说法 %d 句。%n",
          published.catalog().items().size(),
          published.catalog().rows().size(),
          published.intents().values().stream().mapToInt(i -> i.examples().size()).sum());
      return Main.OK;
    } catch (Broken e) {
      e.complaints().forEach(c -> System.out.println("错误 " + c));
      e.warnings().forEach(w -> System.out.println("提醒 " + w));
      System.out.printf("%d 处错误，改好了再启动。%n", e.complaints().size());
      return Main.FAILED;
    } catch (IllegalArgumentException e) {
      System.out.println("错误 " + e.getMessage());
      return Main.FAILED;
    }
  }
}
