package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import wenbao.application.Incoming;
import wenbao.application.InquiryLog;
import wenbao.application.Outbox;
import wenbao.application.Receipt;
import wenbao.application.Settled;
import wenbao.domain.Channel;

/** Keeps inquiries in the database. */
@Singleton
final class StoredInquiries implements InquiryLog {
  /** What was held for longer is of no use any more. */
  private static final Duration USEFUL = Duration.ofDays(7);

  private final InquiryRows inquiries;
  private final ConversationRows conversations;
  private final MessageRows messages;
  private final StoredWindows windows;
  private final SettledTickets tickets;
  private final Transactions transactions;
  private final Seal seal;

  StoredInquiries(
      InquiryRows inquiries,
      ConversationRows conversations,
      MessageRows messages,
      StoredWindows windows,
      SettledTickets tickets,
      Transactions transactions,
      Seal seal) {
    this.inquiries = inquiries;
    this.conversations = conversations;
    this.messages = messages;
    this.windows = windows;
    this.tickets = tickets;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public Receipt receive(Incoming incoming, String inquiry, Duration lease) {
    InquiryRow row = InquiryRow.received(incoming, inquiry, lease, seal);
    return transactions.write(() -> insertAndLook(row, incoming));
  }

  private Receipt insertAndLook(InquiryRow row, Incoming incoming) {
    return inquiries.insert(row) == 1 ? fresh(row, incoming) : repeated(kept(row), row);
  }

  private InquiryRow kept(InquiryRow row) {
    return inquiries
        .findByChannelAndAccountAndMessageHash(row.channel(), row.account(), row.messageHash())
        .orElseThrow();
  }

  private Receipt fresh(InquiryRow row, Incoming incoming) {
    windows.openWith(incoming, row.senderHash());
    return new Receipt.Ours(row.id());
  }

  private Receipt repeated(InquiryRow first, InquiryRow again) {
    boolean ours =
        first.reply() == null
            && inquiries.lease(first.id(), again.receivedAt(), again.leaseUntil()) == 1;
    return ours ? new Receipt.Ours(first.id()) : receipt(first);
  }

  private Receipt receipt(InquiryRow row) {
    if (row.promised()) return new Receipt.Promised(row.id());
    return row.reply() == null ? new Receipt.BeingAnswered(row.id()) : held(row.id());
  }

  private Receipt held(String inquiry) {
    return inquiries.hold(inquiry).stream()
        .findFirst()
        .<Receipt>map(row -> new Receipt.Answered(inquiry, Objects.requireNonNull(row.reply())))
        .orElseGet(() -> new Receipt.Promised(inquiry)); // just now
  }

  @Override
  public Optional<Receipt> look(Incoming incoming) {
    String hash = seal.hash(incoming.key());
    return inquiries
        .findByChannelAndAccountAndMessageHash(incoming.channel().id(), incoming.account(), hash)
        .map(row -> transactions.write(() -> receipt(row)));
  }

  @Override
  public Optional<String> promise(Incoming incoming, String inquiry) {
    InquiryRow row = InquiryRow.received(incoming, inquiry, Duration.ZERO, seal);
    return transactions.write(() -> promise(row, incoming));
  }

  private Optional<String> promise(InquiryRow row, Incoming incoming) {
    if (inquiries.insert(row) == 1) windows.openWith(incoming, row.senderHash());
    String kept = kept(row).id();
    if (inquiries.promise(kept) == 1) return Optional.empty();
    return inquiries.hold(kept).stream().map(InquiryRow::reply).findFirst();
  }

  @Override
  public Giving settle(Settled s) {
    return transactions.write(() -> answer(s));
  }

  private Giving answer(Settled s) {
    List<Integer> settled =
        inquiries.answer(
            s.inquiry(),
            s.outcome().id(),
            s.label().value(),
            Written.aspects(s.aspects()),
            s.bureau(),
            s.probability(),
            s.reply(),
            s.catalogVersion(),
            s.explained().because(),
            Written.guesses(s.explained().guesses()),
            s.at().toEpochMilli());
    if (settled.isEmpty()) return alreadyAnswered(s.inquiry());
    boolean promised = settled.getFirst() == 1;
    keep(ConversationRow.of(s.conversation()));
    owe(s, s.owed());
    if (promised) owe(s, s.ifPromised());
    else give(s);
    if (s.releases()) release(inquiries.findById(s.inquiry()).orElseThrow(), s.at());
    tickets.settled(s);
    return promised ? Giving.OUTBOX : Giving.RESPONSE;
  }

  @Override
  public void owe(Incoming incoming, Instant at) {
    String hash = seal.hash(incoming.key());
    transactions.write(() ->
        inquiries.letGo(incoming.channel().id(), incoming.account(), hash).stream()
            .filter(InquiryRow::promised)
            .filter(row -> !Objects.equals(row.reply(), "")) // a person has the conversation
            .map(row -> messages.save(unheard(row, incoming.sender(), at)))
            .toList());
  }

  private MessageRow unheard(InquiryRow row, String sender, Instant at) {
    var message =
        new Outbox.Message(
            row.id() + "-0",
            Written.readChannel(row.channel()),
            row.account(),
            sender,
            Objects.requireNonNull(row.reply()),
            0,
            0);
    return MessageRow.waiting(message, row.id(), at.toEpochMilli(), seal);
  }

  private void release(InquiryRow row, Instant at) {
    messages.release(
        row.channel(),
        row.account(),
        row.senderHash(),
        at.minus(USEFUL).toEpochMilli(),
        at.toEpochMilli());
  }

  private void give(Settled s) {
    for (String held : s.given()) {
      if (messages.given(held, s.at().toEpochMilli()) == 0) {
        throw new ConversationMoved(s.conversation().key());
      }
    }
  }

  private void owe(Settled s, List<Outbox.Message> owed) {
    for (var m : owed) {
      messages.save(MessageRow.waiting(m, s.inquiry(), s.at().toEpochMilli(), seal));
    }
  }

  private Giving alreadyAnswered(String inquiry) {
    if (!inquiries.hold(inquiry).isEmpty()) return Giving.ANOTHER;
    if (inquiries.findById(inquiry).isPresent()) return Giving.OUTBOX;
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
        transactions.write(() ->
            transactions.alone()
                ? inquiries.takeAlone(channel.id(), at, until, most)
                : inquiries.takeAmongOthers(channel.id(), at, until, most));
    return taken.stream()
        .sorted(Comparator.comparing(InquiryRow::receivedAt).thenComparing(InquiryRow::id))
        .map(row -> new Left(row.id(), row.incoming(seal)))
        .toList();
  }
}
