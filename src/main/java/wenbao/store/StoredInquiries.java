package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenbao.application.Incoming;
import wenbao.application.InquiryLog;
import wenbao.application.Receipt;
import wenbao.application.Settled;
import wenbao.domain.Channel;

/** Keeps inquiries in the database. */
@Singleton
final class StoredInquiries implements InquiryLog {
  private final InquiryRows inquiries;
  private final ConversationRows conversations;
  private final MessageRows messages;
  private final Transactions transactions;
  private final Seal seal;

  StoredInquiries(
      InquiryRows inquiries,
      ConversationRows conversations,
      MessageRows messages,
      Transactions transactions,
      Seal seal) {
    this.inquiries = inquiries;
    this.conversations = conversations;
    this.messages = messages;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public Receipt receive(Incoming incoming, String inquiry, Duration lease) {
    InquiryRow row = InquiryRow.received(incoming, inquiry, lease, seal);
    return transactions.write(() -> insertAndLook(row));
  }

  private Receipt insertAndLook(InquiryRow row) {
    inquiries.insert(row);
    InquiryRow kept =
        inquiries
            .findByChannelAndAccountAndMessageHash(row.channel(), row.account(), row.messageHash())
            .orElseThrow();
    return kept.id().equals(row.id()) ? new Receipt.Ours(row.id()) : repeated(kept, row);
  }

  private Receipt repeated(InquiryRow first, InquiryRow again) {
    if (first.reply() != null) return new Receipt.Answered(first.id(), first.reply());
    return inquiries.lease(first.id(), again.receivedAt(), again.leaseUntil()) == 1
        ? new Receipt.Ours(first.id())
        : new Receipt.BeingAnswered(first.id());
  }

  @Override
  public void settle(Settled s) {
    transactions.write(() -> answer(s));
  }

  private boolean answer(Settled s) {
    int answered =
        inquiries.answer(
            s.inquiry(),
            s.outcome().id(),
            s.label().value(),
            Written.aspects(s.aspects()),
            s.bureau(),
            s.probability(),
            s.reply(),
            s.catalogVersion(),
            s.at().toEpochMilli());
    if (answered == 0) return alreadyAnswered(s.inquiry());
    keep(ConversationRow.of(s.conversation()));
    for (var m : s.owed()) {
      messages.save(MessageRow.waiting(m, s.inquiry(), s.at().toEpochMilli(), seal));
    }
    return true;
  }

  private boolean alreadyAnswered(String inquiry) {
    if (inquiries.existsById(inquiry)) return false;
    throw new IllegalArgumentException("no inquiry " + inquiry + "; it must be received first");
  }

  private void keep(ConversationRow row) {
    if (conversations.put(row) == 0) throw new ConversationMoved(row.id());
  }

  @Override
  public Optional<String> reply(String inquiry) {
    return inquiries.reply(inquiry);
  }

  @Override
  public List<Left> takeLeftBehind(Channel channel, Instant now, Duration lease, int most) {
    long at = now.toEpochMilli();
    long until = now.plus(lease).toEpochMilli();
    List<InquiryRow> taken =
        transactions.write(
            () ->
                transactions.alone()
                    ? inquiries.takeAlone(channel.id(), at, until, most)
                    : inquiries.takeAmongOthers(channel.id(), at, until, most));
    return taken.stream()
        .sorted(Comparator.comparing(InquiryRow::receivedAt))
        .map(row -> new Left(row.id(), row.incoming(seal)))
        .toList();
  }
}
