package wenbao.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.domain.Channel;
import wenbao.understanding.HidePersonalData;

/** Stores a message, has it answered, stores the answer: in this order, so that nothing is lost. */
public final class AnswerInquiry implements Promising, Accepting, AnsweringLeftBehind {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerInquiry.class);

  /** How long one of us may take before another may try; a machine that died holds nobody up. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  /** So many of those that were left behind are answered at once: one that is slow delays none. */
  private static final int AT_ONCE = 50;

  private final InquiryLog log;
  private final SettleInquiry settle;
  private final Supplier<String> ids;
  private final InstantSource clock;
  private final Map<Channel, Semaphore> rooms = new ConcurrentHashMap<>();

  /**
   * @param ids new ids of inquiries, growing with time
   */
  public AnswerInquiry(
      InquiryLog log, SettleInquiry settle, Supplier<String> ids, InstantSource clock) {
    this.log = log;
    this.settle = settle;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Optional<Replied> answer(Incoming incoming) {
    Incoming masked = masked(incoming);
    return switch (log.receive(masked, ids.get(), LEASE)) {
      case Receipt.Ours(var inquiry) -> Optional.of(settle.answer(inquiry, masked));
      case Receipt.Answered(var inquiry, var reply) ->
          Optional.of(new Replied(inquiry, reply, Optional.empty()));
      case Receipt.Promised(var inquiry) ->
          Optional.of(new Replied(inquiry, "", Optional.empty(), true));
      case Receipt.BeingAnswered(var inquiry) -> Optional.empty();
    };
  }

  @Override
  public Optional<String> promise(Incoming incoming) {
    return log.promise(masked(incoming), ids.get());
  }

  @Override
  public void owe(Incoming incoming) {
    log.owe(incoming, clock.instant());
  }

  @Override
  public Replied apologize(Incoming incoming) {
    // Without words: they are stored already, or nobody may keep them any more.
    Incoming masked = incoming.withText("");
    return switch (log.receive(masked, ids.get(), LEASE)) {
      case Receipt.Answered(var inquiry, var reply) ->
          new Replied(inquiry, reply, Optional.empty());
      case Receipt.Ours(var inquiry) -> settle.apologize(inquiry, masked);
      case Receipt.BeingAnswered(var inquiry) -> settle.apologize(inquiry, masked);
      case Receipt.Promised(var inquiry) -> settle.apologize(inquiry, masked);
    };
  }

  @Override
  public void accept(Incoming incoming) {
    log.receive(masked(incoming), ids.get(), Duration.ZERO);
  }

  @Override
  public int answerLeftBehind(Channel channel, Runnable answered) {
    var room = rooms.computeIfAbsent(channel, c -> new Semaphore(AT_ONCE));
    room.acquireUninterruptibly();
    int places = 1 + room.drainPermits();
    List<InquiryLog.Left> left = List.of();
    try {
      left = log.takeLeftBehind(channel, clock.instant(), LEASE, places);
    } finally {
      room.release(places - left.size());
    }
    bySender(left)
        .forEach(one ->
            Thread.ofVirtual()
                .name("answering")
                .start(() -> {
                  for (var message : one) answerLeft(message, answered, room);
                }));
    return left.size();
  }

  /** What one person wrote is answered in its order. */
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
  private void answerLeft(InquiryLog.Left left, Runnable answered, Semaphore room) {
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

  private static Incoming masked(Incoming incoming) {
    return incoming.withText(HidePersonalData.hide(incoming.text()));
  }
}
