package wenbao.application;

import java.time.Instant;

/** Counts what leaves in a day, for all instances together: every message costs money. */
public interface Budgets {
  /**
   * Counts a message that is about to be sent, and notes that it was begun; the day is Beijing's.
   *
   * @param perRecipient the most that one recipient gets in a day by the message's account
   * @param daily the most that leave by the account in a day
   */
  Spending spend(Outbox.Message message, int perRecipient, int daily, Instant now);

  /**
   * It did not leave after all.
   *
   * @param spent when it was counted
   */
  void giveBack(Outbox.Message message, Instant spent);
}
