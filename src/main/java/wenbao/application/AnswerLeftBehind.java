package wenbao.application;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.domain.Channel;

/** Answers the messages that nobody is answering, several at once, each person's in their order. */
public final class AnswerLeftBehind implements AnsweringLeftBehind {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerLeftBehind.class);

  /** One that is slow delays none. */
  private static final int AT_ONCE = 50;

  private final InquiryLog log;
  private final SettleInquiry settle;
  private final InstantSource clock;
  private final Map<Channel, Semaphore> rooms = new ConcurrentHashMap<>();

  public AnswerLeftBehind(InquiryLog log, SettleInquiry settle, InstantSource clock) {
    this.log = log;
    this.settle = settle;
    this.clock = clock;
  }

  @Override
  public int answerLeftBehind(Channel channel, Runnable answered) {
    var room = rooms.computeIfAbsent(channel, c -> new Semaphore(AT_ONCE));
    room.acquireUninterruptibly();
    int places = 1 + room.drainPermits();
    List<InquiryLog.Left> left = List.of();
    try {
      left = log.takeLeftBehind(channel, clock.instant(), AnswerInquiry.LEASE, places);
    } finally {
      room.release(places - left.size());
    }
    bySender(left)
        .forEach(one ->
            Thread.ofVirtual()
                .name("answering")
                .start(() -> {
                  for (var message : one) answer(message, answered, room);
                }));
    return left.size();
  }

  private static Collection<List<InquiryLog.Left>> bySender(List<InquiryLog.Left> left) {
    return left.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.incoming().account() + " " + one.incoming().sender(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  // A way in like the webhooks: one message that breaks us must not hold up all that came after.
  private void answer(InquiryLog.Left left, Runnable answered, Semaphore room) {
    try {
      answerOrApologize(left);
      answered.run();
    } catch (RuntimeException e) {
      LOG.error("inquiry {} waits for the end of its lease, {}", left.inquiry(), e.getClass());
    } finally {
      room.release();
    }
  }

  private void answerOrApologize(InquiryLog.Left left) {
    try {
      settle.answer(left.inquiry(), left.incoming());
    } catch (RuntimeException e) {
      LOG.error("inquiry {} failed with {}", left.inquiry(), e.getClass().getName());
      settle.apologize(left.inquiry(), left.incoming());
    }
  }
}
