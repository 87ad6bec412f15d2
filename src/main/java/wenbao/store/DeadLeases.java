package wenbao.store;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * Ends the leases of a process that died, so that its messages need not wait for their end. An
 * SQLite file has one process: whoever starts knows that all leases are of the one before. What was
 * being sent keeps its lease, in case the dead one is not quite dead.
 */
@Singleton
@Requires(beans = DataSource.class)
final class DeadLeases implements ApplicationEventListener<StartupEvent> {
  private final InquiryRows inquiries;
  private final MessageRows messages;
  private final Transactions transactions;

  DeadLeases(InquiryRows inquiries, MessageRows messages, Transactions transactions) {
    this.inquiries = inquiries;
    this.messages = messages;
    this.transactions = transactions;
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    if (!transactions.alone()) return;
    transactions.write(() -> inquiries.endLeases() + messages.endLeases());
  }
}
