package wenbao.evaluation;

import java.io.PrintStream;
import java.util.function.Consumer;

/** Shows the progress on one line that is written over; messages may finish in any order. */
public final class ProgressBar implements Consumer<Progress> {
  private static final int WIDTH = 40;

  private final PrintStream terminal;
  private int shown = -1;

  ProgressBar(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** A bar where somebody is watching; nothing when piped. */
  public static Consumer<Progress> whereWatched() {
    var console = System.console();
    return console != null && console.isTerminal() ? new ProgressBar(System.err) : p -> {};
  }

  @Override
  public synchronized void accept(Progress progress) {
    int percent = 100 * progress.done() / progress.all();
    if (percent <= shown) return;
    shown = percent;
    int full = WIDTH * percent / 100;
    terminal.printf(
        "\r%s%s %3d%%  %d/%d",
        "█".repeat(full), "░".repeat(WIDTH - full), percent, progress.done(), progress.all());
    if (percent == 100) terminal.println();
    terminal.flush();
  }
}
