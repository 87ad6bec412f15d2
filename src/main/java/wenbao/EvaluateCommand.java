package wenbao;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import wenbao.domain.Channel;
import wenbao.evaluation.BrokenQuestions;
import wenbao.evaluation.Difference;
import wenbao.evaluation.Evaluating;
import wenbao.evaluation.Figures;
import wenbao.evaluation.FindEarlier;
import wenbao.evaluation.ProgressBar;
import wenbao.evaluation.Report;
import wenbao.evaluation.ReportText;
import wenbao.evaluation.Reports;
import wenbao.evaluation.Setup;

/** Asks all questions of some files and says how well they were understood. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "用带标签的问题（JSON 行或制表符分隔）评测，打印数字，并写出 JSON 和一页图表。")
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "文件",
      description = "每行 {\"text\", \"label\"} 或 句子<TAB>编号")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--bureau", description = "按哪个医保局回答，不写就是配置里的", paramLabel = "编号")
  private String bureau = "";

  @Option(names = "--json", description = "JSON 写到哪里", paramLabel = "文件")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--html", description = "图表页写到哪里", paramLabel = "文件")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--channel",
      description = "消息从哪个渠道来：${COMPLETION-CANDIDATES}；不写是 api",
      paramLabel = "渠道",
      completionCandidates = Channels.class,
      converter = Channels.class)
  private Channel channel = Channel.API;

  @Option(names = "--compare", description = "关掉句意模型再问一遍，两边的数字并排")
  private boolean compare;

  @Override
  public Integer call() throws IOException {
    var settings = Settings.ofEnvironment();
    String home = bureau.isEmpty() ? settings.bureau() : bureau;
    if (compare && !settings.embeddings()) {
      System.err.println("--compare 要打开句意模型才有得比：去掉 WENBAO_EMBEDDINGS=false");
      return Main.FAILED;
    }
    var mind = new Mind(settings, Wiring.system());
    var catalog = mind.knowledge().running();
    if (!catalog.bureaus().containsKey(home)) {
      System.err.println("没有医保局 “" + home + "”，现有：" + catalog.bureaus().keySet());
      return Main.FAILED;
    }
    Path folder = settings.data().resolve("evaluation");
    try {
      var report = report(mind, settings, home, folder);
      System.out.print(new ReportText(catalog).of(report));
      write(report, new Reports(catalog), folder);
    } catch (BrokenQuestions e) {
      e.complaints().forEach(System.err::println);
      return Main.FAILED;
    }
    return Main.OK;
  }

  private Report report(Mind mind, Settings settings, String home, Path folder) throws IOException {
    var figures = evaluate(mind, new Setup(home, channel, settings.embeddings()));
    Optional<Figures> without = Optional.empty();
    if (compare) {
      var words = new Mind(settings.withoutEmbeddings(), Wiring.system());
      without = Optional.of(evaluate(words, new Setup(home, channel, false)));
    }
    var since = new FindEarlier(folder).than(figures).map(e -> Difference.of(e, figures));
    return new Report(figures, without, since);
  }

  private Figures evaluate(Mind mind, Setup setup) {
    return new Evaluating(mind.considering(), mind.knowledge(), Wiring.system(), System::nanoTime)
        .evaluate(files, setup, ProgressBar.whereWatched());
  }

  private void write(Report report, Reports reports, Path folder) throws IOException {
    reports.json(report, json.orElseGet(() -> Reports.file(folder, report, ".json")));
    Path page = html.orElseGet(() -> Reports.file(folder, report, ".html"));
    reports.html(report, page);
    System.out.println("图表：" + page);
  }

  /** Those by which people write; nobody answers the telephone yet. */
  private static final class Channels implements ITypeConverter<Channel>, Iterable<String> {
    private static final List<Channel> WRITTEN =
        List.of(Channel.WECHAT, Channel.SMS, Channel.WEB, Channel.API);

    @Override
    public Channel convert(String written) {
      return WRITTEN.stream()
          .filter(channel -> channel.id().equals(written))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException("没有渠道 “" + written + "”，现有：" + String.join("、", this)));
    }

    @Override
    public Iterator<String> iterator() {
      return WRITTEN.stream().map(Channel::id).iterator();
    }
  }
}
