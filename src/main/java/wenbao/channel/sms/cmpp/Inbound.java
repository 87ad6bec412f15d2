package wenbao.channel.sms.cmpp;

import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.Rejected;
import wenbao.channel.sms.TakeMessage;
import wenbao.channel.sms.Up;

/**
 * Takes what the carrier delivers to a line, one after the other, and acknowledges it when it is
 * stored.
 */
final class Inbound implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

  static final int TAKEN = 0;

  /** Flow control: the one result on which every carrier delivers again. */
  static final int LATER = 8;

  private static final int ROOM = 1000;
  private static final int REMEMBERED = 5000;

  /** Stores a citizen's message; {@link TakeMessage} in the service. */
  interface Store {
    void take(Line line, Up up);
  }

  private final Line line;
  private final Store store;
  private final JoinReports reports;
  private final InstantSource clock;
  private final JoinPieces pieces = new JoinPieces();
  private final Map<String, Boolean> stored = new Recent<>(REMEMBERED);

  // One thread, so that a citizen's messages are stored in the order in which they came.
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(ROOM),
          Thread.ofVirtual().name("delivered").factory());

  Inbound(Line line, Store store, JoinReports reports, InstantSource clock) {
    this.line = line;
    this.store = store;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * @param answer gives the carrier a result
   */
  void take(CmppDeliverRequestMessage deliver, IntConsumer answer) {
    work(
        () -> {
          if (deliver.isReport()) {
            report(deliver, answer);
          } else {
            message(Piece.of(deliver), answer);
          }
        },
        answer);
  }

  /** Takes as it is what has waited so long for its other parts. */
  void settleOlder(Duration age) {
    work(() -> pieces.takeOlder(age).forEach(this::store), result -> {});
  }

  private void work(Runnable job, IntConsumer answer) {
    try {
      worker.execute(() -> {
        try {
          job.run();
        } catch (RuntimeException e) {
          LOG.error("line {}: what was delivered was not stored", line.name(), e);
          answer.accept(LATER);
        }
      });
    } catch (RejectedExecutionException e) {
      answer.accept(LATER);
    }
  }

  private void report(CmppDeliverRequestMessage deliver, IntConsumer answer) {
    reports.report(Reported.of(deliver.getReportRequestMessage(), clock.instant()));
    answer.accept(TAKEN);
  }

  private void message(Piece piece, IntConsumer answer) {
    if (stored.containsKey(piece.name())) {
      answer.accept(TAKEN); // our acknowledgement was lost
    } else {
      pieces.add(piece, answer).ifPresent(this::store);
    }
  }

  private void store(JoinPieces.Gathered gathered) {
    gathered.answer(stored(gathered) ? TAKEN : LATER);
  }

  private boolean stored(JoinPieces.Gathered gathered) {
    try {
      up(gathered);
    } catch (Rejected e) {
      LOG.info("line {}: a message without text was ignored", line.name());
    } catch (RuntimeException e) {
      LOG.error("line {}: a message was not stored", line.name(), e);
      return false;
    }
    gathered.pieces().forEach(piece -> stored.put(piece.name(), true));
    return true;
  }

  private void up(JoinPieces.Gathered gathered) {
    var first = gathered.first();
    String text = ReadText.of(gathered.pieces()).orElse("");
    String key = first.name() + " " + first.from();
    store.take(line, new Up(key, first.from(), text, clock.instant()));
  }

  /** What waits is not acknowledged, and the carrier delivers it again. */
  @Override
  public void close() {
    worker.getQueue().clear();
    worker.shutdown();
  }

  void awaitEnd(Deadline deadline) throws InterruptedException {
    if (!worker.awaitTermination(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) worker.shutdownNow();
  }
}
