package wenbao.channel.sms.cmpp;

import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** The segments on a connection without response; used by the connection's own thread only. */
final class Unanswered {
  private static final long OK = 0;
  private static final long TOO_FAST = 8;

  private record Waiting(CompletableFuture<Answer> answer, long since) {}

  private final Map<Integer, Waiting> bySequence = new HashMap<>();
  private final Semaphore window;

  Unanswered(Semaphore window) {
    this.window = window;
  }

  void add(int sequence, CompletableFuture<Answer> answer) {
    bySequence.put(sequence, new Waiting(answer, System.nanoTime()));
  }

  void answered(CmppSubmitResponseMessage response) {
    settle(response.getSequenceNo(), read(response));
  }

  private static Answer read(CmppSubmitResponseMessage response) {
    long result = response.getResult();
    if (result == OK) return new Answer.Taken(response.getMsgId().toString());
    return result == TOO_FAST ? new Answer.Slower() : new Answer.Refused(result);
  }

  void unwritten(int sequence, Throwable cause) {
    settle(sequence, new Answer.Unwritten(cause.getClass().getSimpleName()));
  }

  private void settle(int sequence, Answer answer) {
    var waiting = bySequence.remove(sequence);
    if (waiting == null) return;
    window.release();
    waiting.answer().complete(answer);
  }

  /** Whoever waits for these has given up long ago; their room is for others. */
  void forget(Duration age) {
    long then = System.nanoTime() - age.toNanos();
    bySequence
        .values()
        .removeIf(waiting -> {
          boolean old = waiting.since() - then < 0;
          if (old) window.release();
          return old;
        });
  }

  void lost() {
    bySequence.values().forEach(waiting -> waiting.answer().complete(new Answer.Lost()));
    bySequence.clear();
  }
}
