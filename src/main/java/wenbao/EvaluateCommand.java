package wenbao;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Placeholder until the evaluation is merged. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return Main.FAILED;
  }
}
