package wenbao.application.tickets;

import java.util.Optional;

/** What came of something that was to be done with a ticket. */
public sealed interface TicketResult {
  /**
   * @param ticket as it is now
   */
  record Done(Ticket ticket) implements TicketResult {}

  /**
   * Nothing was changed; that somebody else was faster is an ordinary day.
   *
   * @param why a Chinese sentence for the operator
   * @param ticket as it is now; empty where there is none
   */
  record No(String why, Optional<Ticket> ticket) implements TicketResult {}
}
