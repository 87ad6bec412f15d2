package wenbao;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. No command means {@code serve}. */
@Command(
    name = "wenbao",
    mixinStandardHelpOptions = true,
    version = "问保 0.6.1",
    description = "问保：医疗保障局的市民问答服务。不写命令就是 serve。",
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      AskCommand.class,
      WeChatCommand.class,
      TemplatesCommand.class,
      LearnCommand.class,
      HelpCommand.class
    })
public final class Main implements Callable<Integer> {
  /** All went well. */
  static final int OK = 0;

  /** What was asked for could not be done: broken files, a port that is taken. */
  static final int FAILED = 1;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public Integer call() {
    return new ServeCommand().call();
  }
}
