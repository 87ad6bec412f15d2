package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import wenbao.application.Outbox.Message;

/** A message we owe as the table {@code outbox} keeps it. */
@MappedEntity("outbox")
record MessageRow(
    @Id String id,
    String inquiry,
    String channel,
    String account,
    String recipientSealed,
    String recipientHash,
    String text,
    int part,
    String state,
    int tries,
    boolean begun,
    long owedAt,
    long nextAt,
    long leaseUntil,
    @Nullable String theirId,
    @Nullable String why,
    @Nullable Long doneAt,
    @Nullable String ticket) {

  static MessageRow waiting(Message m, String inquiry, long at, Seal seal) {
    return waiting(m, inquiry, at, seal, null);
  }

  /**
   * @param inquiry or what else it is the answer's part of
   * @param ticket in which a person wrote it
   */
  static MessageRow waiting(
      Message m, String inquiry, long at, Seal seal, @Nullable String ticket) {
    return new MessageRow(
        m.id(),
        inquiry,
        m.channel().id(),
        m.account(),
        seal.seal(m.recipient()),
        seal.hash(m.recipient()),
        m.text(),
        m.part(),
        "waiting",
        m.tries(),
        false,
        at,
        at,
        0,
        null,
        null,
        null,
        ticket);
  }

  /** The try that was just begun is counted in the table already, so that a crash counts too. */
  Message taken(Seal seal) {
    return message(seal, tries - 1);
  }

  Message kept(Seal seal) {
    return message(seal, tries);
  }

  private Message message(Seal seal, int earlier) {
    return new Message(
        id,
        Written.readChannel(channel),
        account,
        seal.open(recipientSealed),
        text,
        part,
        earlier,
        begun);
  }
}
