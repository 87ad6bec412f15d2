package wenbao.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.domain.Channel;

/** Keeps every message before it is answered, and every answer before it is sent. */
public interface InquiryLog {
  /**
   * Stores a message under its channel, account and key. Whoever gets a reply from here, from
   * {@link #look}, {@link #promise} or {@link #settle} to give in a response holds it, and says by
   * {@link #owe} if he could not give it.
   *
   * @param incoming its text must be masked already
   * @param inquiry the id to give it when it is new
   * @param lease for how long it is the caller's to answer; after that another may take it
   */
  Receipt receive(Incoming incoming, String inquiry, Duration lease);

  /** How it stands with a message, without taking it; empty when it is not stored. */
  Optional<Receipt> look(Incoming incoming);

  /**
   * There will be no answer in the response: whoever settles the inquiry puts it into the outbox.
   * The message is stored if it was not yet, so that a promise is never about nothing.
   *
   * @param incoming its text must be masked already
   * @param inquiry the id to give it when it is new
   * @return the reply where there is one already; then nothing is promised, and it is to be given
   */
  Optional<String> promise(Incoming incoming, String inquiry);

  /**
   * Stores the answer, the conversation and what is owed, all or nothing. An inquiry is settled
   * once: when another was faster, his answer stays, nothing is written, and {@link #reply} says
   * what the citizen was told.
   *
   * @return who gives the reply to the citizen
   * @throws ConversationMoved when another message of the same conversation was settled meanwhile,
   *     or gave what this one was going to give
   */
  Giving settle(Settled settled);

  /**
   * The reply was to be given in a response and could not. When nobody else is left who may give
   * it, it is put into the outbox.
   */
  void owe(Incoming incoming, Instant at);

  /** Who gives a reply to the citizen. */
  enum Giving {
    /** Whoever holds the response: it was stored just now. */
    RESPONSE,
    /** The outbox, because it was promised. */
    OUTBOX,
    /** Somebody was faster, and what he stored is what the citizen is told. */
    ANOTHER
  }

  /** The stored reply of an inquiry; empty while there is none. */
  Optional<String> reply(String inquiry);

  /**
   * Takes up to {@code most} messages of this channel that were stored but never answered and whose
   * lease is over, and leases them to the caller. Nobody waits for them any more, so their answers
   * are promised.
   */
  List<Left> takeLeftBehind(Channel channel, Instant now, Duration lease, int most);

  /** A message that was stored and never answered, with the id it was given. */
  record Left(String inquiry, Incoming incoming) {}

  /** Two messages of one conversation were settled at once; read it again and decide again. */
  final class ConversationMoved extends RuntimeException {
    public ConversationMoved(String key) {
      super("conversation " + key + " was changed by another message");
    }
  }
}
