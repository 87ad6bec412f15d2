package wenbao;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wenbao.channel.wechat.AccountDesk;
import wenbao.channel.wechat.Report;
import wenbao.channel.wechat.Report.Complaint;
import wenbao.channel.wechat.Report.Lines;
import wenbao.content.Library;
import wenbao.domain.Menu;

/** What an operator does with an official account. */
@Command(
    name = "wechat",
    mixinStandardHelpOptions = true,
    description = "公众号：看菜单、换菜单，检查微信能不能找到我们。用的是服务的配置和数据库。")
final class WeChatCommand {
  private static final String ACCOUNT = "公众号的原始 ID，例如 gh_suining01";

  @Command(
      mixinStandardHelpOptions = true,
      description = {"比较 knowledge/menu.yml 和公众号上的菜单。", "一样，或者换上了，退出码是 0；不一样而没有换，或者没办成，是 1。"})
  int menu(
      @Parameters(paramLabel = "账号", description = ACCOUNT) String account,
      @Option(names = "--push", description = "不一样就换上；不写只看，什么也不改") boolean push) {
    return attempt(() -> {
      Menu menu = ours();
      if (menu.equals(Menu.NONE)) {
        return complain("knowledge 里没有 menu.yml；先写一份，写法见 knowledge/README.md");
      }
      return at(desk -> menu(desk, account, menu, push));
    });
  }

  private static int menu(AccountDesk desk, String account, Menu menu, boolean push) {
    return switch (desk.menuDifference(account, menu)) {
      case Complaint(var text) -> complain(text);
      case Lines(var same) when same.isEmpty() -> say(List.of("公众号上的菜单和 knowledge/menu.yml 一样。"));
      case Lines(var lines) -> {
        say(lines);
        yield push ? tell(desk.pushMenu(account, menu)) : complain("还没有换；加上 --push 就换上。");
      }
    };
  }

  @Command(mixinStandardHelpOptions = true, description = "请微信解析公众平台上填的服务器地址，并 ping 一次。收不到消息时用。")
  int check(@Parameters(paramLabel = "账号", description = ACCOUNT) String account) {
    return attempt(() -> at(desk -> tell(desk.checkCallback(account))));
  }

  @Command(mixinStandardHelpOptions = true, description = "列出微信从哪些地址推送消息来，一行一个，给防火墙用。")
  int ips(@Parameters(paramLabel = "账号", description = ACCOUNT) String account) {
    return attempt(() -> at(desk -> tell(desk.callbackAddresses(account))));
  }

  private static Menu ours() {
    var settings = Settings.ofEnvironment();
    var today = LocalDate.ofInstant(Wiring.system().instant(), Mind.BEIJING);
    return Library.read(settings.knowledge(), settings.intents(), today).menu();
  }

  private static int at(Function<AccountDesk, Integer> what) {
    try (var context = Backstage.open()) {
      return what.apply(context.getBean(AccountDesk.class));
    }
  }

  private static int attempt(IntSupplier what) {
    try {
      return what.getAsInt();
    } catch (RuntimeException e) {
      return complain(Reason.of(e));
    }
  }

  private static int tell(Report report) {
    return switch (report) {
      case Lines(var lines) -> say(lines);
      case Complaint(var text) -> complain(text);
    };
  }

  private static int say(List<String> lines) {
    lines.forEach(System.out::println);
    return Main.OK;
  }

  private static int complain(String text) {
    System.err.println(text);
    return Main.FAILED;
  }
}
