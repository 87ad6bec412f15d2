package wenbao.application;

import java.time.Instant;
import java.util.List;
import wenbao.domain.Aspect;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/**
 * An inquiry that has its answer, all that is kept of it in one transaction.
 *
 * @param reply as this channel shows it, given again when the message is repeated
 * @param catalogVersion the version of the knowledge that was used
 * @param probability of the label, calibrated, 0 to 1
 * @param conversation its new state; its version is the one that was read
 * @param owed what we must still send, where the channel cannot answer in its response
 * @param ifPromised what we must still send where no response waits for the answer any more
 * @param given the ids of messages held in the outbox that stand in this reply; they stay held
 *     where it was promised
 * @param releases whether messages are held for the citizen: the others may be tried again now
 * @param explained why it was answered so
 * @param forPerson whether somebody is to look at it
 */
public record Settled(
    String inquiry,
    Outcome outcome,
    Label label,
    List<Aspect> aspects,
    String bureau,
    double probability,
    String reply,
    String catalogVersion,
    Conversation conversation,
    List<Outbox.Message> owed,
    List<Outbox.Message> ifPromised,
    List<String> given,
    boolean releases,
    Instant at,
    Explained explained,
    ForPerson forPerson) {
  /** One that needs no reason and concerns nobody else. */
  public Settled(
      String inquiry,
      Outcome outcome,
      Label label,
      List<Aspect> aspects,
      String bureau,
      double probability,
      String reply,
      String catalogVersion,
      Conversation conversation,
      List<Outbox.Message> owed,
      List<Outbox.Message> ifPromised,
      List<String> given,
      boolean releases,
      Instant at) {
    this(
        inquiry,
        outcome,
        label,
        aspects,
        bureau,
        probability,
        reply,
        catalogVersion,
        conversation,
        owed,
        ifPromised,
        given,
        releases,
        at,
        Explained.NOT,
        new ForPerson.Nothing());
  }

  /** The same, with what follows from it for the conversation. */
  Settled forPerson(ForPerson person) {
    return new Settled(
        inquiry,
        outcome,
        label,
        aspects,
        bureau,
        probability,
        reply,
        catalogVersion,
        conversation.withPerson(person.leavesOpen()),
        owed,
        ifPromised,
        given,
        releases,
        at,
        explained,
        person);
  }
}
