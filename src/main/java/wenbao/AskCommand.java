package wenbao;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wenbao.application.Considering;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.understanding.Understanding;

/** Answers one question on the terminal, with nothing stored. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "在终端里问一句，看回答。什么也不保存。")
final class AskCommand implements Callable<Integer> {
  @Parameters(paramLabel = "问题", description = "例如：我妈在成都住院，回来咋个报销？")
  private String text = "";

  @Option(names = "--bureau", description = "哪个医保局，不写就是配置里的", paramLabel = "编号")
  private String bureau = "";

  @Option(names = "--explain", description = "也说明是怎么想的")
  private boolean explain;

  @Option(names = "--sms", description = "按短信显示")
  private boolean sms;

  @Override
  public Integer call() {
    var settings = Settings.ofEnvironment();
    var clock = Wiring.system();
    var mind = new Mind(settings, clock);
    String home = bureau.isEmpty() ? settings.bureau() : bureau;
    if (!mind.knowledge().running().bureaus().containsKey(home)) {
      System.err.println(
          "没有医保局 “" + home + "”，现有：" + mind.knowledge().running().bureaus().keySet());
      return Main.FAILED;
    }
    var result =
        mind.considering()
            .consider(text, home, Channel.API, Conversation.fresh("ask", home), clock.instant());
    var considered = result.considered();
    if (explain) explain(considered.understanding(), result);
    if (sms) considered.renderings().sms().forEach(System.out::println);
    else System.out.println(considered.renderings().web());
    return Main.OK;
  }

  private static void explain(Understanding u, Considering.Result result) {
    System.out.println("怎么读的");
    u.evidence().forEach(line -> System.out.println("  " + line));
    System.out.println("像什么");
    u.guesses().stream()
        .limit(5)
        .forEach(g -> System.out.printf("  %5.1f%% %s（%s）%n", g.score() * 100, g.label(), g.by()));
    System.out.println("怎么定的");
    System.out.println("  " + result.because());
    System.out.printf("  这个回答的把握 %.1f%%%n%n", result.probability() * 100);
  }
}
