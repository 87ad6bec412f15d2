package wenbao.store;

import jakarta.inject.Singleton;
import wenbao.application.ForPerson;
import wenbao.application.Settled;

/**
 * Opens tickets, and lets open ones know, in the transaction that settles a message. It costs a
 * statement only where there is or will be one.
 */
@Singleton
final class SettledTickets {
  private final TicketRows rows;

  SettledTickets(TicketRows rows) {
    this.rows = rows;
  }

  /** Only within {@link Transactions#write}, after the conversation was written. */
  void settled(Settled s) {
    long at = s.at().toEpochMilli();
    switch (s.forPerson()) {
      case ForPerson.Nothing nothing -> {}
      case ForPerson.Needed(var why, var bureau) -> rows.need(s.inquiry(), bureau, why.id(), at);
      case ForPerson.Seen seen -> rows.touchOf(s.inquiry(), at);
      case ForPerson.Over over -> rows.overOf(s.inquiry(), at);
    }
  }
}
