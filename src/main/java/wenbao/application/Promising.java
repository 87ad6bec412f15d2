package wenbao.application;

import java.util.Optional;

/** What a channel needs besides that hangs up when it has waited too long. */
public interface Promising extends Answering {
  /**
   * How it stands with a message that {@link #answer} found being answered; empty while it still
   * is.
   */
  Optional<Replied> look(Incoming incoming);

  /**
   * The response cannot wait for the answer any longer: it leaves by the outbox when it is there.
   *
   * @param incoming a message that {@link #answer} was asked about
   * @return the reply where it is there already; it is not in the outbox then
   */
  Optional<String> promise(Incoming incoming);

  /**
   * Nobody has time for the message now: it is stored, and answered by the outbox later.
   *
   * @param incoming a message that {@link #answer} was not asked about
   * @return the reply where it is there already; it is not in the outbox then
   */
  Optional<String> postpone(Incoming incoming);

  /**
   * The reply came, to be given in the response, when nobody listened any more: it leaves by the
   * outbox, unless the response to another delivery of the message gives it. To be said once for
   * each reply that was given to be shown and is not.
   */
  void owe(Incoming incoming);

  /**
   * Something broke while the message was answered: the citizen is told so, and that is the answer.
   *
   * @throws RuntimeException when not even this can be stored
   */
  Replied apologize(Incoming incoming);
}
