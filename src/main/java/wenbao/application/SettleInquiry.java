package wenbao.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;

/**
 * Answers a message that was received and stores what came of it. Messages of one person are
 * settled one after the other, each with the ones before in mind.
 */
public final class SettleInquiry {
  /**
   * Two messages of one person at once, on two instances: the second is considered again with the
   * first in mind. Within one instance they wait for each other.
   */
  private static final int TRIES = 5;

  private final InquiryLog log;
  private final Conversations conversations;
  private final DraftAnswer draft;
  private final Duration patience;
  private final InstantSource clock;
  private final Turns turns = new Turns();

  /**
   * @param patience below WeChat's five seconds: what is settled later is not heard any more
   */
  public SettleInquiry(
      InquiryLog log,
      Conversations conversations,
      DraftAnswer draft,
      Duration patience,
      InstantSource clock) {
    this.log = log;
    this.conversations = conversations;
    this.draft = draft;
    this.patience = patience;
    this.clock = clock;
  }

  Replied answer(String inquiry, Incoming incoming) {
    return inTurn(inquiry, incoming, before -> draft.answer(inquiry, incoming, before));
  }

  /** The citizen is told that something broke; what was talked about is not forgotten. */
  Replied apologize(String inquiry, Incoming incoming) {
    return inTurn(inquiry, incoming, before -> draft.apology(inquiry, incoming, before));
  }

  private Replied inTurn(
      String inquiry, Incoming in, Function<Conversation, DraftAnswer.Draft> settling) {
    String key = conversations.keyOf(in.channel(), in.account(), in.sender());
    return turns.take(
        key,
        () -> {
          for (int attempt = 1; ; attempt++) {
            try {
              return stored(inquiry, in, settling.apply(conversation(key, in)));
            } catch (InquiryLog.ConversationMoved e) {
              if (attempt == TRIES) throw e;
            }
          }
        });
  }

  private Conversation conversation(String key, Incoming incoming) {
    return conversations
        .find(key)
        .map(c -> Remembering.fresh(c, incoming.bureau(), incoming.channel(), incoming.at()))
        .orElseGet(() -> Conversation.fresh(key, incoming.bureau()));
  }

  private Replied stored(String inquiry, Incoming in, DraftAnswer.Draft draft) {
    if (isTooLate(in)) log.promise(in, inquiry);
    String reply = draft.settled().reply();
    return switch (log.settle(draft.settled())) {
      case RESPONSE -> new Replied(inquiry, reply, draft.considered());
      case OUTBOX -> new Replied(inquiry, reply, draft.considered(), true);
      case ANOTHER -> new Replied(inquiry, log.reply(inquiry).orElseThrow(), Optional.empty());
    };
  }

  /** Whoever waits for us promises it in time, unless he gets no processor for it. */
  private boolean isTooLate(Incoming in) {
    return in.channel() == Channel.WECHAT && clock.instant().isAfter(in.at().plus(patience));
  }
}
