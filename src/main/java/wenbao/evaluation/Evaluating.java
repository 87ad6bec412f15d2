package wenbao.evaluation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.Considering;
import wenbao.application.Knowledge;
import wenbao.domain.Catalog;
import wenbao.domain.Label;

/** Puts files of questions to the service and measures the answers. */
public final class Evaluating {
  private static final Logger LOG = LoggerFactory.getLogger(Evaluating.class);

  private final Considering considering;
  private final Knowledge knowledge;
  private final InstantSource clock;
  private final LongSupplier nanos;

  /**
   * @param clock when the messages are sent, asked once
   * @param nanos a clock that only counts, such as {@code System::nanoTime}
   */
  public Evaluating(
      Considering considering, Knowledge knowledge, InstantSource clock, LongSupplier nanos) {
    this.considering = considering;
    this.knowledge = knowledge;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * @param setup whose embeddings only say what {@code considering} was made with
   * @param progress told after every exchange, from several threads
   * @throws BrokenQuestions when a file or a line cannot be read
   */
  public Figures evaluate(List<Path> files, Setup setup, Consumer<Progress> progress) {
    Catalog catalog = knowledge.running();
    var run =
        new Run(
            clock.instant(),
            setup,
            catalog.version(),
            files.stream().map(f -> f.getFileName().toString()).toList());
    var exchanges = ReadQuestions.of(files);
    warnOfUnknown(exchanges, catalog);
    return new Measure(run).measure(judge(exchanges, run, progress));
  }

  /** The first ones go one by one, so that the cores begin together with a warm machine. */
  private List<List<Judged>> judge(List<Exchange> exchanges, Run run, Consumer<Progress> progress) {
    var judge = new Judge(considering, run.setup(), run.at(), nanos);
    int all = exchanges.stream().mapToInt(e -> e.turns().size()).sum();
    var done = new AtomicInteger();
    Function<Exchange, List<Judged>> one =
        exchange -> {
          var judged = judge.judge(exchange);
          progress.accept(new Progress(done.addAndGet(judged.size()), all));
          return judged;
        };
    int first = Math.min(Latency.WARM_UP, exchanges.size());
    var judged = new ArrayList<>(exchanges.subList(0, first).stream().map(one).toList());
    var rest = exchanges.subList(first, exchanges.size());
    judged.addAll(rest.parallelStream().map(one).toList());
    return judged;
  }

  /** Somebody else's file may well ask for an item that we do not have: it counts as not right. */
  private static void warnOfUnknown(List<Exchange> exchanges, Catalog catalog) {
    exchanges.stream()
        .flatMap(e -> e.turns().stream())
        .map(Question::label)
        .distinct()
        .filter(label -> !known(label, catalog))
        .sorted()
        .forEach(label -> LOG.warn("no item “{}”: its questions cannot be answered right", label));
  }

  private static boolean known(Label label, Catalog catalog) {
    return catalog.items().containsKey(label)
        || label.isDecision()
        || label.equals(Label.DISCLOSURE)
        || label.equals(Question.NOT_OURS);
  }
}
