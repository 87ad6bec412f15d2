package wenbao;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import wenbao.application.Considering;
import wenbao.understanding.Understanding;

/**
 * A whole message: all steps of reading, and all the way to an answer for every channel. As in
 * {@link LikelyIntentsBenchmark} each is read once, and then by a reading that remembers none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class MessageBenchmark {
  private Unremembering mind = new Unremembering();
  private int next;

  @Setup(Level.Invocation)
  public void forgetWhatWasRead() {
    if (next < Stage.MESSAGES.size()) return;
    mind = new Unremembering();
    next = 0;
  }

  @Benchmark
  public Understanding read() {
    return mind.read(Stage.MESSAGES.get(next++));
  }

  @Benchmark
  public Considering.Result answer() {
    return mind.answer(Stage.MESSAGES.get(next++));
  }
}
