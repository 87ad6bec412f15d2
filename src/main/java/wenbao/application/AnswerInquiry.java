package wenbao.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import wenbao.understanding.HidePersonalData;

/** Stores a message, has it answered, stores the answer: in this order, so that nothing is lost. */
public final class AnswerInquiry implements Promising, Accepting {
  /** How long one of us may take before another may try; a machine that died holds nobody up. */
  static final Duration LEASE = Duration.ofSeconds(20);

  private final InquiryLog log;
  private final SettleInquiry settle;
  private final Supplier<String> ids;
  private final InstantSource clock;

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
    var receipt = log.receive(masked, ids.get(), LEASE);
    return receipt instanceof Receipt.Ours(var inquiry)
        ? Optional.of(settle.answer(inquiry, masked))
        : replied(receipt);
  }

  @Override
  public Optional<Replied> look(Incoming incoming) {
    return log.look(incoming).flatMap(AnswerInquiry::replied);
  }

  private static Optional<Replied> replied(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Answered(var inquiry, var reply) ->
          Optional.of(new Replied(inquiry, reply, Optional.empty()));
      case Receipt.Promised(var inquiry) ->
          Optional.of(new Replied(inquiry, "", Optional.empty(), true));
      case Receipt.Ours ours -> Optional.empty();
      case Receipt.BeingAnswered other -> Optional.empty();
    };
  }

  @Override
  public Optional<String> promise(Incoming incoming) {
    return log.promise(masked(incoming), ids.get());
  }

  @Override
  public Optional<String> postpone(Incoming incoming) {
    Incoming masked = masked(incoming);
    return switch (log.receive(masked, ids.get(), Duration.ZERO)) {
      case Receipt.Answered(var inquiry, var reply) -> Optional.of(reply);
      case Receipt.BeingAnswered(var inquiry) -> log.promise(masked, inquiry);
      case Receipt.Ours leftBehind -> Optional.empty(); // promised by whoever takes it
      case Receipt.Promised promised -> Optional.empty();
    };
  }

  @Override
  public void owe(Incoming incoming) {
    log.owe(incoming, clock.instant());
  }

  @Override
  public Replied apologize(Incoming incoming) {
    // Without words: they are stored already, or nobody may keep them any more.
    Incoming masked = incoming.withText("");
    var receipt = log.look(masked).orElseGet(() -> log.receive(masked, ids.get(), LEASE));
    return receipt instanceof Receipt.Answered(var inquiry, var reply)
        ? new Replied(inquiry, reply, Optional.empty())
        : settle.apologize(receipt.inquiry(), masked);
  }

  @Override
  public void accept(Incoming incoming) {
    log.receive(masked(incoming), ids.get(), Duration.ZERO);
  }

  private static Incoming masked(Incoming incoming) {
    return incoming.withText(HidePersonalData.hide(incoming.text()));
  }
}
