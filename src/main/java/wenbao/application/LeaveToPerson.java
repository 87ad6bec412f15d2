package wenbao.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import wenbao.application.DraftAnswer.Draft;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** Says nothing to whom a person is talking, and says what a person should look at. */
public final class LeaveToPerson {
  /** What could not be sent is given with a later answer only while it may still be of use. */
  private static final Duration USEFUL = Duration.ofDays(7);

  private final Persons persons;
  private final Outbox outbox;
  private final Knowledge knowledge;
  private final InstantSource clock;

  public LeaveToPerson(Persons persons, Outbox outbox, Knowledge knowledge, InstantSource clock) {
    this.persons = persons;
    this.outbox = outbox;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /** Asked only of those for whom a person was called. */
  Optional<Persons.Having> having(Incoming in, Conversation before) {
    return before.withPerson() && in.channel().reachesLater()
        ? persons.having(in.channel(), in.account(), in.sender())
        : Optional.empty();
  }

  static boolean isWithPerson(Optional<Persons.Having> having) {
    return having.filter(Persons.Having.SOMEBODY::equals).isPresent();
  }

  /** Then nobody waits until a person has read it. */
  static boolean isDanger(Draft draft) {
    return draft.settled().label().equals(Label.EMERGENCY)
        && draft.considered().orElseThrow().understanding().certain();
  }

  static ForPerson.Needed replyTo(Incoming incoming) {
    return new ForPerson.Needed(PersonNeeded.ASKED_FOR_PERSON, incoming.bureau());
  }

  /** Whoever could not be written to later needs no ticket. */
  static Draft shown(Draft draft, Incoming in, Optional<Persons.Having> having) {
    if (!in.channel().reachesLater()) return draft.forPerson(new ForPerson.Nothing());
    if (draft.settled().forPerson() instanceof ForPerson.Needed needed) {
      return draft.forPerson(needed);
    }
    if (having.isEmpty()) return draft.forPerson(new ForPerson.Nothing());
    boolean understood =
        having.get() == Persons.Having.UNSURE && draft.settled().outcome() == Outcome.TOLD;
    return draft.forPerson(understood ? new ForPerson.Over() : new ForPerson.Seen());
  }

  /**
   * The inquiry is settled in silence. But where a person's reply could not be sent of our own
   * accord, the response to this message gives it.
   */
  Settled leave(String inquiry, Incoming incoming, Conversation before, Explained explained) {
    var held = held(incoming);
    var given = held.stream().findFirst();
    String because = "由工作人员回复" + given.map(reply -> "，上一条回复随这次送到").orElse("");
    return new Settled(
        inquiry,
        Outcome.HANDED_OVER,
        Label.HUMAN,
        List.of(),
        incoming.bureau(),
        1,
        given.map(Outbox.Message::text).orElse(""),
        knowledge.running().version(),
        before.at(clock.instant()).withPerson(true),
        List.of(),
        List.of(),
        given.map(Outbox.Message::id).stream().toList(),
        !held.isEmpty(),
        clock.instant(),
        new Explained(because, explained.guesses()),
        replyTo(incoming));
  }

  /** Only WeChat holds messages. */
  List<Outbox.Message> held(Incoming in) {
    if (in.channel() != Channel.WECHAT) return List.of();
    var since = clock.instant().minus(USEFUL);
    return outbox.held(in.channel(), in.account(), in.sender(), since);
  }
}
