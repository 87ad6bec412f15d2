package wenbao.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.understanding.HidePersonalData;

/** Stores a message, considers it, stores the answer: in this order, so that nothing is lost. */
public final class AnswerInquiry implements Answering, Accepting, AnsweringLeftBehind {
  /** How long one of us may take before another may try; a machine that died holds nobody up. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  /**
   * Two messages of one person at once, on two instances: the second is considered again with the
   * first in mind. Within one instance they wait for each other.
   */
  private static final int TRIES = 5;

  private static final int QUEUES = 256;

  private final InquiryLog log;
  private final Conversations conversations;
  private final Considering considering;
  private final Knowledge knowledge;
  private final Supplier<String> ids;
  private final InstantSource clock;
  private final List<Lock> queues =
      Stream.<Lock>generate(() -> new ReentrantLock(true)).limit(QUEUES).toList();

  /**
   * @param ids new ids of inquiries, growing with time
   */
  public AnswerInquiry(
      InquiryLog log,
      Conversations conversations,
      Considering considering,
      Knowledge knowledge,
      Supplier<String> ids,
      InstantSource clock) {
    this.log = log;
    this.conversations = conversations;
    this.considering = considering;
    this.knowledge = knowledge;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Optional<Replied> answer(Incoming incoming) {
    Incoming masked = masked(incoming);
    return switch (log.receive(masked, ids.get(), LEASE)) {
      case Receipt.Ours(var inquiry) -> Optional.of(settle(inquiry, masked));
      case Receipt.Answered(var inquiry, var reply) ->
          Optional.of(new Replied(inquiry, reply, Optional.empty()));
      case Receipt.BeingAnswered(var inquiry) -> Optional.empty();
    };
  }

  @Override
  public void accept(Incoming incoming) {
    log.receive(masked(incoming), ids.get(), Duration.ZERO);
  }

  @Override
  public int answerLeftBehind(Channel channel) {
    var left = log.takeLeftBehind(channel, clock.instant(), LEASE, 50);
    left.forEach(one -> settle(one.inquiry(), one.incoming()));
    return left.size();
  }

  private static Incoming masked(Incoming in) {
    return new Incoming(
        in.channel(),
        in.account(),
        in.key(),
        in.sender(),
        HidePersonalData.hide(in.text()),
        in.bureau(),
        in.at());
  }

  private Replied settle(String inquiry, Incoming incoming) {
    String key = conversations.keyOf(incoming.channel(), incoming.account(), incoming.sender());
    Lock queue = queues.get(Math.floorMod(key.hashCode(), QUEUES));
    queue.lock();
    try {
      return settleInTurn(inquiry, incoming, key);
    } finally {
      queue.unlock();
    }
  }

  private Replied settleInTurn(String inquiry, Incoming incoming, String key) {
    for (int attempt = 1; ; attempt++) {
      try {
        return settleOnce(inquiry, incoming, key);
      } catch (InquiryLog.ConversationMoved e) {
        if (attempt == TRIES) throw e;
      }
    }
  }

  private Replied settleOnce(String inquiry, Incoming incoming, String key) {
    var remembered =
        conversations.find(key).orElseGet(() -> Conversation.fresh(key, incoming.bureau()));
    var result =
        considering.consider(
            incoming.text(), incoming.bureau(), incoming.channel(), remembered, incoming.at());
    var answer = result.considered().answer();
    String reply = shown(incoming.channel(), result.considered());
    log.settle(
        new Settled(
            inquiry,
            answer.outcome(),
            answer.label(),
            answer.aspects(),
            answer.bureau().id(),
            result.probability(),
            reply,
            knowledge.running().version(),
            result.conversation(),
            owed(inquiry, incoming, result.considered()),
            clock.instant()));
    return new Replied(inquiry, reply, Optional.of(result.considered()));
  }

  private static String shown(Channel channel, Considered considered) {
    return switch (channel) {
      case WECHAT -> considered.renderings().wechat();
      case SMS, TELEPHONE -> String.join("\n", considered.renderings().sms());
      case WEB, API -> considered.renderings().web();
    };
  }

  /** An SMS cannot be answered in the response; everything else can. */
  private static List<Outbox.Message> owed(
      String inquiry, Incoming incoming, Considered considered) {
    var owed = new ArrayList<Outbox.Message>();
    if (incoming.channel() != Channel.SMS) return owed;
    for (String text : considered.renderings().sms()) {
      int part = owed.size();
      owed.add(
          new Outbox.Message(
              inquiry + "-" + part,
              Channel.SMS,
              incoming.account(),
              incoming.sender(),
              text,
              part,
              0));
    }
    return owed;
  }
}
