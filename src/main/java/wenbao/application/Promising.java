package wenbao.application;

import java.util.Optional;

/** What a channel needs besides that hangs up when it has waited too long. */
public interface Promising extends Answering {
  /**
   * The response cannot wait for the answer any longer: it leaves by the outbox when it is there.
   *
   * @param incoming a message that {@link #answer} was asked about
   * @return the reply where it is there already; it is not in the outbox then
   */
  Optional<String> promise(Incoming incoming);

  /**
   * The answer came, to be given in the response, when nobody listened any more: it leaves by the
   * outbox.
   */
  void owe(Incoming incoming);

  /**
   * Something broke while the message was answered: the citizen is told so, and that is the answer.
   *
   * @throws RuntimeException when not even this can be stored
   */
  Replied apologize(Incoming incoming);
}
