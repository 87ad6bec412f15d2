package wenbao.application.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.application.staff.Act;

/** The conversations that were handed to a person. The store opens them with the answers. */
public interface Tickets {
  Optional<Ticket> find(String id);

  /**
   * Open ones: first those that nobody has, who waits longest first; those that are shown only
   * because the service was not sure come after them. Closed ones: the last closed first.
   */
  List<Ticket> queue(Filter filter, int most);

  /**
   * What each of these citizens asked last, masked: a wish for a person says less than the question
   * before it. Tickets of which nothing is left are missing.
   */
  Map<String, String> words(List<String> ids);

  Counts counts(String username);

  /**
   * Takes state, holder, ending and item from {@code after}, and writes down who did it, unless the
   * ticket has changed hands or state since {@code before} was read, or would be a second open one
   * of its citizen: then nothing is written. Nor is it where a ticket is to be closed and the
   * citizen has written since.
   */
  boolean change(Ticket before, Ticket after, Act act);

  /** The open one of the same citizen; perhaps itself. */
  Optional<Ticket> openBeside(String id);

  /**
   * A new one of the citizen who wrote the inquiry, for {@code holder}; nothing is written where
   * the citizen has an open one, or cannot be written to, or is forgotten.
   */
  boolean open(String id, String inquiry, String holder, Instant at, Act act);

  /**
   * Closes those that are shown only because the service was not sure, that nobody has, and of
   * which nothing changed since then: or the queue would grow for ever.
   *
   * @return how many
   */
  int closeStale(Instant then, Instant at);

  /**
   * @param bureau its id; empty: all
   * @param state empty: all that are open
   * @param holder a user name; empty: everybody's
   */
  record Filter(String bureau, Optional<Ticket.State> state, String holder) {}

  /**
   * @param waiting those that nobody has and somebody waits for
   * @param unsure those that nobody has and are shown because the service was not sure
   * @param mine those that this member has
   * @param mineUnanswered those of them in which the citizen wrote last
   */
  record Counts(int waiting, int unsure, int mine, int mineUnanswered) {}
}
