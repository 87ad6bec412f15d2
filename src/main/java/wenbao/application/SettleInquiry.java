package wenbao.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/**
 * Answers a message that was received and stores what came of it. Messages of one person are
 * settled one after the other, each with the ones before in mind.
 */
public final class SettleInquiry {
  private static final Logger LOG = LoggerFactory.getLogger(SettleInquiry.class);

  /** As a citizen would say it who has had enough of us. */
  private static final String APERSON = "转人工";

  /**
   * Two messages of one person at once, on two instances: the second is considered again with the
   * first in mind. Within one instance they wait for each other.
   */
  private static final int TRIES = 5;

  /** What could not be sent is given with a later answer only while it may still be of use. */
  private static final Duration USEFUL = Duration.ofDays(7);

  private final InquiryLog log;
  private final Conversations conversations;
  private final Considering considering;
  private final Knowledge knowledge;
  private final Outbox outbox;
  private final ShowReply show;
  private final HearRating hearRating;
  private final HearOptOut hearOptOut;
  private final Restraint restraint;
  private final ShortMessages shortMessages;
  private final Duration patience;
  private final InstantSource clock;
  private final Places places = new Places();
  private final Turns turns = new Turns();

  /**
   * @param patience below WeChat's five seconds: what is settled later is not heard any more
   */
  public SettleInquiry(
      InquiryLog log,
      Conversations conversations,
      Considering considering,
      Knowledge knowledge,
      Outbox outbox,
      ShowReply show,
      HearRating hearRating,
      HearOptOut hearOptOut,
      Restraint restraint,
      ShortMessages shortMessages,
      Duration patience,
      InstantSource clock) {
    this.log = log;
    this.conversations = conversations;
    this.considering = considering;
    this.knowledge = knowledge;
    this.outbox = outbox;
    this.show = show;
    this.hearRating = hearRating;
    this.hearOptOut = hearOptOut;
    this.restraint = restraint;
    this.shortMessages = shortMessages;
    this.patience = patience;
    this.clock = clock;
  }

  Replied answer(String inquiry, Incoming incoming) {
    return inTurn(inquiry, incoming, before -> answered(inquiry, incoming, before));
  }

  /** The citizen is told that something broke; what was talked about is not forgotten. */
  Replied apologize(String inquiry, Incoming incoming) {
    return inTurn(inquiry, incoming, before -> said(inquiry, incoming, before, "failed"));
  }

  /** A settled inquiry before it is stored, and how it came about. */
  private record Draft(Settled settled, Optional<Considered> considered) {}

  private Replied inTurn(String inquiry, Incoming in, Function<Conversation, Draft> settling) {
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

  private Replied stored(String inquiry, Incoming in, Draft draft) {
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

  private Draft answered(String inquiry, Incoming incoming, Conversation before) {
    return incoming.channel() == Channel.SMS
        ? restrained(inquiry, incoming, before)
        : heard(inquiry, incoming, before);
  }

  /** A short message costs money and may come from a machine. */
  private Draft restrained(String inquiry, Incoming incoming, Conversation before) {
    var optOut = hearOptOut.hear(incoming);
    if (optOut.isPresent()) {
      var line = optOut.get().line();
      return line.isPresent()
          ? said(inquiry, incoming, before, line.get())
          : silent(inquiry, incoming, before);
    }
    return switch (restraint.judge(incoming)) {
      case ANSWER -> heard(inquiry, incoming, before);
      case LAST_ANSWER -> considered(inquiry, incoming.withText(APERSON), before);
      case ENOUGH -> silent(inquiry, incoming, before);
      case LOOP -> {
        LOG.warn("inquiry {} is not answered: its sender seems to be a machine", inquiry);
        yield silent(inquiry, incoming, before);
      }
    };
  }

  private Draft heard(String inquiry, Incoming incoming, Conversation before) {
    var rating = hearRating.hear(incoming, before);
    return rating.isPresent()
        ? said(inquiry, incoming, before, rating.get())
        : considered(inquiry, incoming, before);
  }

  private Draft considered(String inquiry, Incoming incoming, Conversation before) {
    var result =
        places.take(() ->
            considering.consider(
                incoming.text(), incoming.bureau(), incoming.channel(), before, incoming.at()));
    var answer = result.considered().answer();
    var held = held(incoming);
    var given = held.stream().findFirst(); // more than one would not fit
    var shown = show.show(inquiry, incoming.channel(), result, given);
    var after =
        shown.asksRating() ? result.conversation().withRating(inquiry) : result.conversation();
    var settled =
        new Settled(
            inquiry,
            answer.outcome(),
            answer.label(),
            answer.aspects(),
            answer.bureau().id(),
            result.probability(),
            shown.text(),
            knowledge.running().version(),
            after,
            owed(inquiry, incoming, shortMessages(incoming, result.considered())),
            ifPromised(inquiry, incoming, shown.alone()),
            given.stream().map(Outbox.Message::id).toList(),
            !held.isEmpty(),
            clock.instant());
    return new Draft(settled, Optional.of(result.considered()));
  }

  private List<String> shortMessages(Incoming in, Considered considered) {
    return in.channel() == Channel.SMS
        ? shortMessages.of(
            in.account(), considered.answer(), considered.renderings().sms(), clock.instant())
        : List.of();
  }

  /** A line of our own about the answering itself, not about anything that was asked. */
  private Draft said(String inquiry, Incoming incoming, Conversation before, String line) {
    String text = knowledge.running().wording().line(line);
    var owed =
        incoming.channel() == Channel.SMS
            ? shortMessages.of(incoming.account(), text)
            : List.<String>of();
    return said(inquiry, incoming, before, text, owed);
  }

  /** Nothing is said; the inquiry is settled all the same. */
  private Draft silent(String inquiry, Incoming incoming, Conversation before) {
    return said(inquiry, incoming, before, "", List.of());
  }

  private Draft said(
      String inquiry, Incoming incoming, Conversation before, String text, List<String> owed) {
    var settled =
        new Settled(
            inquiry,
            Outcome.SAID,
            Label.GREETING,
            List.of(),
            incoming.bureau(),
            1,
            text,
            knowledge.running().version(),
            before.at(clock.instant()),
            owed(inquiry, incoming, owed),
            ifPromised(inquiry, incoming, text),
            List.of(),
            false,
            clock.instant());
    return new Draft(settled, Optional.empty());
  }

  /** Only WeChat holds messages. */
  private List<Outbox.Message> held(Incoming in) {
    if (in.channel() != Channel.WECHAT) return List.of();
    var since = clock.instant().minus(USEFUL);
    return outbox.held(in.channel(), in.account(), in.sender(), since);
  }

  /** An SMS cannot be answered in the response; everything else can. */
  private static List<Outbox.Message> owed(String inquiry, Incoming incoming, List<String> sms) {
    var owed = new ArrayList<Outbox.Message>();
    if (incoming.channel() != Channel.SMS) return owed;
    for (String text : sms) owed.add(message(inquiry, incoming, text, owed.size()));
    return owed;
  }

  private static List<Outbox.Message> ifPromised(String inquiry, Incoming incoming, String text) {
    return incoming.channel() == Channel.WECHAT
        ? List.of(message(inquiry, incoming, text, 0))
        : List.of();
  }

  private static Outbox.Message message(String inquiry, Incoming in, String text, int part) {
    return new Outbox.Message(
        inquiry + "-" + part, in.channel(), in.account(), in.sender(), text, part, 0);
  }
}
