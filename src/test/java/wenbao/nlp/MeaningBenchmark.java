package wenbao.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The embedding alone, which remembers nothing, of messages as they were written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class MeaningBenchmark {
  private List<String> messages = List.of();
  private Meaning meaning;
  private int next;

  @Setup
  public void load() throws IOException {
    System.setProperty("DJL_CACHE_DIR", Files.createTempDirectory("wenbao").toString());
    meaning = new Meaning();
    messages =
        Files.readAllLines(Path.of("src/test/resources/questions/learn.tsv")).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split("\t")[0])
            .toList();
  }

  @Benchmark
  public float[] embedding() {
    next = (next + 1) % messages.size();
    return meaning.of(messages.get(next));
  }
}
