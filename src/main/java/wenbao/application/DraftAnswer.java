package wenbao.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/**
 * From a message and what was said before to everything that is kept and owed when it is answered.
 * Nothing of it is stored here.
 */
public final class DraftAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(DraftAnswer.class);

  /** As a citizen would say it who has had enough of us. */
  private static final String A_PERSON = "转人工";

  private final Considering considering;
  private final Knowledge knowledge;
  private final ShowReply show;
  private final HearRating hearRating;
  private final HearOptOut hearOptOut;
  private final Restraint restraint;
  private final ShortMessages shortMessages;
  private final LeaveToPerson leaving;
  private final InstantSource clock;
  private final Places places = new Places();

  public DraftAnswer(
      Considering considering,
      Knowledge knowledge,
      ShowReply show,
      HearRating hearRating,
      HearOptOut hearOptOut,
      Restraint restraint,
      ShortMessages shortMessages,
      LeaveToPerson leaving,
      InstantSource clock) {
    this.considering = considering;
    this.knowledge = knowledge;
    this.show = show;
    this.hearRating = hearRating;
    this.hearOptOut = hearOptOut;
    this.restraint = restraint;
    this.shortMessages = shortMessages;
    this.leaving = leaving;
    this.clock = clock;
  }

  /** A settled inquiry before it is stored, and how it came about. */
  record Draft(Settled settled, Optional<Considered> considered) {
    Draft forPerson(ForPerson person) {
      return new Draft(settled.forPerson(person), considered);
    }
  }

  Draft apology(String inquiry, Incoming incoming, Conversation before) {
    var having = leaving.having(incoming, before);
    return LeaveToPerson.isWithPerson(having)
        ? leave(inquiry, incoming, before, Explained.NOT)
        : LeaveToPerson.shown(said(inquiry, incoming, before, "failed"), incoming, having);
  }

  Draft answer(String inquiry, Incoming incoming, Conversation before) {
    var having = leaving.having(incoming, before);
    if (LeaveToPerson.isWithPerson(having)) return besidePerson(inquiry, incoming, before);
    var draft =
        incoming.channel() == Channel.SMS
            ? restrained(inquiry, incoming, before)
            : heard(inquiry, incoming, before);
    return LeaveToPerson.shown(draft, incoming, having);
  }

  /** A person answers; we only help somebody in danger at once, and obey who wants no messages. */
  private Draft besidePerson(String inquiry, Incoming incoming, Conversation before) {
    var optOut =
        incoming.channel() == Channel.SMS
            ? hearOptOut.hear(incoming)
            : Optional.<HearOptOut.Heard>empty();
    if (optOut.isPresent()) {
      return confirmed(inquiry, incoming, before, optOut.get()).forPerson(new ForPerson.Seen());
    }
    var draft = considered(inquiry, incoming, before);
    return LeaveToPerson.isDanger(draft)
        ? draft.forPerson(LeaveToPerson.replyTo(incoming))
        : leave(inquiry, incoming, before, draft.settled().explained());
  }

  private Draft leave(String inquiry, Incoming incoming, Conversation before, Explained explained) {
    return new Draft(leaving.leave(inquiry, incoming, before, explained), Optional.empty());
  }

  private Draft confirmed(
      String inquiry, Incoming incoming, Conversation before, HearOptOut.Heard heard) {
    return heard
        .line()
        .map(line -> said(inquiry, incoming, before, line))
        .orElseGet(() -> silent(inquiry, incoming, before));
  }

  /** A short message costs money and may come from a machine. */
  private Draft restrained(String inquiry, Incoming incoming, Conversation before) {
    var judgement = restraint.judge(inquiry, incoming);
    var optOut = hearOptOut.hear(incoming);
    if (optOut.isPresent()) {
      return judgement == Restraint.Judgement.ANSWER
          ? confirmed(inquiry, incoming, before, optOut.get())
          : silent(inquiry, incoming, before);
    }
    return switch (judgement) {
      case ANSWER -> heard(inquiry, incoming, before);
      case LAST_ANSWER -> considered(inquiry, incoming.withText(A_PERSON), before);
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
    var held = leaving.held(incoming);
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
            clock.instant(),
            explained(result),
            forPerson(result, incoming));
    return new Draft(settled, Optional.of(result.considered()));
  }

  private static Explained explained(Considering.Result result) {
    return new Explained(result.because(), result.considered().understanding().guesses());
  }

  private static ForPerson forPerson(Considering.Result result, Incoming incoming) {
    return result
        .person()
        .<ForPerson>map(why -> new ForPerson.Needed(why, incoming.bureau()))
        .orElseGet(ForPerson.Nothing::new);
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
