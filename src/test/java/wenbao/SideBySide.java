package wenbao;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import wenbao.evaluation.Evaluating;
import wenbao.evaluation.Figures;
import wenbao.evaluation.Question;
import wenbao.evaluation.Question.Kind;
import wenbao.evaluation.ReadQuestions;
import wenbao.evaluation.Setup;
import wenbao.evaluation.Share;
import wenbao.evaluation.Verdict;
import wenbao.testing.OurData;

/**
 * Our half of the comparison with NLP.js, {@code src/bench/nlpjs/compare}: how well the questions
 * are read, and how fast by one thread. Writes figures, never a sentence.
 *
 * <p>Each run reads every question once, with nothing remembered from the runs before; the first
 * run only warms up the machine.
 */
final class SideBySide {
  private static final int RUNS = 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Of one run, in milliseconds.
   *
   * @param p50 half of the messages took no longer (nearest rank)
   * @param cpu what a message costs the processor, whoever else is using it
   */
  private record Speed(double p50, double p99, double perSecond, double cpu) {
    static Speed of(long[] nanos, long cpu) {
      double seconds = Arrays.stream(nanos).sum() / 1e9;
      long[] sorted = Arrays.stream(nanos).sorted().toArray();
      return new Speed(
          at(sorted, 50), at(sorted, 99), nanos.length / seconds, cpu / 1e6 / nanos.length);
    }

    private static double at(long[] sorted, int percent) {
      return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1] / 1e6;
    }
  }

  private SideBySide() {}

  /** Takes the file of questions and the file to write. */
  public static void main(String[] args) throws IOException {
    Path questions = Path.of(args[0]);
    var texts =
        ReadQuestions.of(List.of(questions)).stream()
            .flatMap(exchange -> exchange.turns().stream())
            .map(Question::text)
            .toList();
    var all = new LinkedHashMap<String, Object>();
    all.put("quality", quality(evaluate(questions)));
    all.put("read", speed(texts, Unremembering::read));
    all.put("answered", speed(texts, Unremembering::answer));
    new ObjectMapper().writeValue(Path.of(args[1]).toFile(), all);
  }

  private static Figures evaluate(Path questions) {
    var mind = OurMind.MIND;
    return new Evaluating(mind.considering(), mind.knowledge(), () -> OurData.NOW, System::nanoTime)
        .evaluate(List.of(questions), Setup.of("suining"), progress -> {});
  }

  private static Map<String, Share> quality(Figures figures) {
    var quality = new LinkedHashMap<String, Share>();
    quality.put("rank1", figures.rank1());
    quality.put("rank3", figures.rank3());
    quality.put("told right", figures.toldRight());
    quality.put("told wrong", figures.toldWrong());
    var notOurs = figures.of(Kind.DECISION);
    quality.put("not ours, told", new Share(notOurs.count(Verdict.TOLD_WRONG), notOurs.all()));
    return quality;
  }

  /** The median of the runs, each figure by itself. */
  private static Speed speed(List<String> texts, BiConsumer<Unremembering, String> considered) {
    run(texts, considered);
    var runs = IntStream.range(0, RUNS).mapToObj(n -> run(texts, considered)).toList();
    return new Speed(
        median(runs, Speed::p50),
        median(runs, Speed::p99),
        median(runs, Speed::perSecond),
        median(runs, Speed::cpu));
  }

  private static Speed run(List<String> texts, BiConsumer<Unremembering, String> considered) {
    var mind = new Unremembering();
    Stage.MESSAGES.forEach(message -> considered.accept(mind, message));
    long cpu = THREADS.getCurrentThreadCpuTime();
    long[] nanos = new long[texts.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      considered.accept(mind, texts.get(i));
      nanos[i] = System.nanoTime() - start;
    }
    var speed = Speed.of(nanos, THREADS.getCurrentThreadCpuTime() - cpu);
    System.err.println(speed);
    return speed;
  }

  private static double median(List<Speed> runs, ToDoubleFunction<Speed> figure) {
    return runs.stream().mapToDouble(figure).sorted().toArray()[RUNS / 2];
  }
}
