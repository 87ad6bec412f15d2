package wenbao;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import wenbao.understanding.Understanding;

/**
 * Each step of {@link Mind} by itself, on what the steps before it make of each message. {@code
 * LikelyIntents} remembers what it guessed, and so has a benchmark of its own; what {@code Denied}
 * guesses of the few messages that deny something is remembered here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
  @Param({
    "HalfWidth",
    "HidePersonalData",
    "Simplified",
    "StandardWords",
    "SameTitle",
    "SameSentence",
    "Emergency",
    "MarkAspects",
    "NamedBureau",
    "Denied",
    "CutWords",
    "LikelyRows"
  })
  public String name = "";

  private Stage stage;
  private int next;

  @Setup
  public void readUpToTheStep() {
    stage = Stage.of(name);
  }

  @Benchmark
  public Understanding step() {
    next = (next + 1) % stage.before().size();
    return stage.step().apply(stage.before().get(next));
  }
}
