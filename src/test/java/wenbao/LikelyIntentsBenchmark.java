package wenbao;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import wenbao.understanding.Step;
import wenbao.understanding.Understanding;

/**
 * The guess: where the words alone are certain, and where the meaning is asked as well.
 *
 * <p>The classifier remembers a thousand messages. Here it reads each once and is then replaced,
 * while no time is taken: it never answers from memory, and no message is changed to deceive it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class LikelyIntentsBenchmark {
  @Param({"words", "meaning"})
  public String by = "";

  private List<Understanding> messages = List.of();
  private Step likely;
  private int next;

  @Setup
  public void chooseMessages() {
    var stage = Stage.of("LikelyIntents");
    messages =
        stage.before().stream()
            .filter(u -> !u.certain())
            .filter(u -> by.equals(voices(stage.step().apply(u))))
            .toList();
    System.out.println(messages.size() + " of " + stage.before().size() + " messages");
    next = messages.size();
  }

  private static String voices(Understanding guessed) {
    return guessed.best().orElseThrow().by().contains("意思") ? "meaning" : "words";
  }

  @Setup(Level.Invocation)
  public void forgetWhatWasRead() {
    if (next < messages.size()) return;
    likely = Stage.of("LikelyIntents").step();
    next = 0;
  }

  @Benchmark
  public Understanding likelyIntents() {
    return likely.apply(messages.get(next++));
  }
}
