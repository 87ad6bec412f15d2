package wenbao;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wenbao.evaluation.BrokenQuestions;
import wenbao.evaluation.Evaluating;
import wenbao.evaluation.Figures;
import wenbao.evaluation.ProgressBar;
import wenbao.evaluation.ReportText;
import wenbao.evaluation.Reports;

/** Asks all questions of some files and says how well they were understood. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "用带标签的问题（JSON 行或制表符分隔）评测，打印数字，并写出 JSON 和一页图表。")
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "文件", description = "每行 {\"text\", \"label\"} 或 句子<TAB>编号")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--bureau", description = "按哪个医保局回答，不写就是配置里的", paramLabel = "编号")
  private String bureau = "";

  @Option(names = "--json", description = "JSON 写到哪里", paramLabel = "文件")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--html", description = "图表页写到哪里", paramLabel = "文件")
  private Optional<Path> html = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var settings = Settings.ofEnvironment();
    var mind = new Mind(settings, Wiring.system());
    var evaluating =
        new Evaluating(mind.considering(), mind.knowledge(), Wiring.system(), System::nanoTime);
    Figures figures;
    try {
      String home = bureau.isEmpty() ? settings.bureau() : bureau;
      figures = evaluating.evaluate(files, home, ProgressBar.whereWatched());
    } catch (BrokenQuestions e) {
      e.complaints().forEach(System.err::println);
      return Main.FAILED;
    }
    var catalog = mind.knowledge().running();
    System.out.print(new ReportText(catalog).of(figures));
    var reports = new Reports(catalog);
    Path folder = settings.data().resolve("evaluation");
    reports.json(figures, json.orElseGet(() -> Reports.file(folder, figures, ".json")));
    Path page = html.orElseGet(() -> Reports.file(folder, figures, ".html"));
    reports.html(figures, page);
    System.out.println("图表：" + page);
    return Main.OK;
  }
}
