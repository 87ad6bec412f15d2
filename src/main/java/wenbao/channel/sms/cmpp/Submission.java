package wenbao.channel.sms.cmpp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wenbao.channel.outbound.Sent;

/**
 * Gives the segments of one message to the carrier and waits for what it says. A segment that
 * surely did not leave is given again; one that may have left is not.
 */
final class Submission {
  private static final String LOST = "the connection was lost before the response";
  private static final Duration MOMENT = Duration.ofMillis(50);

  private final CmppLine line;
  private final WriteSegments segments;
  private final Throttle throttle;
  private final Deadline deadline;
  private final Map<Integer, CompletableFuture<Answer>> asked = new HashMap<>();
  private String why = "";

  Submission(CmppLine line, WriteSegments segments, Throttle throttle, Deadline deadline) {
    this.line = line;
    this.segments = segments;
    this.throttle = throttle;
    this.deadline = deadline;
  }

  /** Returns when every segment has an answer, or nothing more can be done. */
  void send() throws InterruptedException {
    do {
      var session = line.freest();
      if (session.isPresent()) {
        await(give(unsent(), session.get()));
      } else {
        why = "no connection: " + line.whyNot();
        if (!asked.isEmpty()) Thread.sleep(MOMENT);
      }
    } while (deadline.nanosLeft() > 0 && isWorthMore());
  }

  /**
   * Half a message is bad, and a busy carrier soon has time; any other message of which nothing has
   * left waits in the outbox.
   */
  private boolean isWorthMore() {
    if (unsent().isEmpty() || any(Answer.Refused.class::isInstance) || isUnknown()) return false;
    return any(answer -> answer instanceof Answer.Taken || answer instanceof Answer.Slower);
  }

  private List<Integer> unsent() {
    return IntStream.range(0, segments.count())
        .filter(i -> !asked.containsKey(i) || isUnsent(asked.get(i).getNow(null)))
        .boxed()
        .toList();
  }

  private static boolean isUnsent(@Nullable Answer answer) {
    return answer instanceof Answer.Slower || answer instanceof Answer.Unwritten;
  }

  private List<CompletableFuture<Answer>> give(List<Integer> unsent, Session session)
      throws InterruptedException {
    var given = new ArrayList<CompletableFuture<Answer>>();
    for (int index : unsent) {
      if (!throttle.pass(deadline)) {
        if (why.isEmpty()) why = "more messages than may leave at once";
        return given;
      }
      var answer = session.submit(segments.write(index), deadline);
      if (answer.isEmpty()) {
        why = session.isOpen() ? "the carrier's window is full" : "the connection is gone";
        return given;
      }
      asked.put(index, answer.get());
      given.add(answer.get());
    }
    return given;
  }

  private void await(List<CompletableFuture<Answer>> given) throws InterruptedException {
    for (var answer : given) {
      try {
        note(answer.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException e) {
        return;
      } catch (ExecutionException e) {
        throw new IllegalStateException("an answer is never an exception", e);
      }
    }
  }

  private void note(Answer answer) {
    switch (answer) {
      case Answer.Taken taken -> throttle.goOn();
      case Answer.Slower slower -> {
        throttle.slowDown();
        why = "result 8: the carrier asks us to slow down";
      }
      case Answer.Unwritten(var cause) -> why = "not written: " + cause;
      case Answer.Refused refused -> why = refused.meaning();
      case Answer.Lost lost -> {} // told by itself
    }
  }

  private boolean any(Predicate<Answer> what) {
    return asked.values().stream()
        .map(answer -> answer.getNow(null))
        .anyMatch(answer -> answer != null && what.test(answer));
  }

  /** Whether something may have left of which we know nothing. */
  private boolean isUnknown() {
    return any(Answer.Lost.class::isInstance)
        || asked.values().stream().anyMatch(answer -> !answer.isDone());
  }

  /** What became of the message as a whole. */
  Sent told(CmppLine.Naming naming) {
    if (any(Answer.Lost.class::isInstance)) return unconfirmed(naming, LOST);
    if (isUnknown()) return unconfirmed(naming, "no response in time");
    for (var answer : asked.values()) {
      if (answer.join() instanceof Answer.Refused refused) {
        return new Sent.Refused(refused.meaning());
      }
    }
    var taken = new ArrayList<>(asked.values());
    taken.removeIf(answer -> !(answer.getNow(null) instanceof Answer.Taken));
    if (taken.isEmpty()) return new Sent.Again(why);
    return taken.size() == segments.count()
        ? new Sent.Accepted(naming.named(lastName()))
        : unconfirmed(naming, taken.size() + " of " + segments.count() + " segments left: " + why);
  }

  private String lastName() {
    return ((Answer.Taken) last().join()).name();
  }

  /** The segment that a report was asked for; its name is the message's. */
  private @Nullable CompletableFuture<Answer> last() {
    return asked.get(segments.count() - 1);
  }

  private Sent unconfirmed(CmppLine.Naming naming, String reason) {
    var last = last();
    if (last == null || isUnsent(last.getNow(null))) return new Sent.Unconfirmed(reason);
    var named = naming.lost();
    if (named.isPresent()) return new Sent.Accepted(named.get()); // its report has come
    if (!last.isDone())
      last.thenAcceptAsync(answer -> late(answer, naming), Thread::startVirtualThread);
    return new Sent.Unconfirmed(reason);
  }

  private static void late(Answer answer, CmppLine.Naming naming) {
    if (answer instanceof Answer.Taken(var name)) naming.late(name);
  }
}
