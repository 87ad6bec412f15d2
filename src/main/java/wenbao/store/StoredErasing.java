package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import wenbao.application.Erasing;
import wenbao.domain.Channel;
import wenbao.store.LeavingRows.LeavingRow;

/** Forgets people in the database, each in one transaction. */
@Singleton
final class StoredErasing implements Erasing {
  private static final int AT_ONCE = 500;

  /** Carriers report for two days. */
  private static final Duration EARLY = Duration.ofDays(3);

  private final InquiryRows inquiries;
  private final ConversationRows conversations;
  private final MessageRows messages;
  private final PushWindowRows windows;
  private final LeavingRows leaving;
  private final SentInDayRows sentInDay;
  private final ShortLinkRows shortLinks;
  private final EarlyReports early;
  private final JudgementRows judgements;
  private final StoredLearning learning;
  private final SessionRows sessions;
  private final AuditRows audit;
  private final CallNoteRows callNotes;
  private final TicketRows tickets;
  private final TicketMessageRows ticketMessages;
  private final TalkTraces talkTraces;
  private final Transactions transactions;
  private final Seal seal;

  StoredErasing(
      InquiryRows inquiries,
      ConversationRows conversations,
      MessageRows messages,
      PushWindowRows windows,
      LeavingRows leaving,
      SentInDayRows sentInDay,
      ShortLinkRows shortLinks,
      EarlyReports early,
      JudgementRows judgements,
      StoredLearning learning,
      SessionRows sessions,
      AuditRows audit,
      CallNoteRows callNotes,
      TicketRows tickets,
      TicketMessageRows ticketMessages,
      TalkTraces talkTraces,
      Transactions transactions,
      Seal seal) {
    this.inquiries = inquiries;
    this.conversations = conversations;
    this.messages = messages;
    this.windows = windows;
    this.leaving = leaving;
    this.sentInDay = sentInDay;
    this.shortLinks = shortLinks;
    this.early = early;
    this.judgements = judgements;
    this.learning = learning;
    this.sessions = sessions;
    this.audit = audit;
    this.callNotes = callNotes;
    this.tickets = tickets;
    this.ticketMessages = ticketMessages;
    this.talkTraces = talkTraces;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void leave(Channel channel, String account, String sender, Instant now, Instant due) {
    String who = seal.hash(sender);
    transactions.write(() -> {
      windows.close(channel.id(), account, who);
      messages.refuseAll(channel.id(), account, who, "left the channel", now.toEpochMilli());
      return leaving.insert(channel.id(), account, who, due.toEpochMilli());
    });
  }

  @Override
  public void comeBack(Channel channel, String account, String sender) {
    String who = seal.hash(sender);
    transactions.write(() -> leaving.delete(channel.id(), account, who));
  }

  @Override
  public void erase(Channel channel, String account, String sender) {
    erase(new LeavingRow(channel.id(), account, seal.hash(sender), 0));
  }

  @Override
  public int eraseDue(Instant now) {
    long then = now.minus(EARLY).toEpochMilli();
    transactions.write(() -> forgetEarly(then));
    int people = 0;
    for (var due = due(now); !due.isEmpty(); due = due(now)) {
      due.forEach(this::erase);
      people += due.size();
    }
    return people;
  }

  private boolean forgetEarly(long then) {
    early.deleteBefore(then);
    return true;
  }

  private List<LeavingRow> due(Instant now) {
    return leaving.due(now.toEpochMilli(), AT_ONCE);
  }

  private void erase(LeavingRow who) {
    transactions.write(() -> {
      // First, as whoever sends does: two who lock in different order wait for each other.
      windows.close(who.channel(), who.account(), who.senderHash());
      learning.forget(who.channel(), who.account(), who.senderHash()); // while it is known whose
      inquiries.deleteUnanswered(who.channel(), who.account(), who.senderHash());
      inquiries.forget(who.channel(), who.account(), who.senderHash());
      conversations.deleteById(
          StoredConversations.key(who.channel(), who.account(), who.senderHash()));
      sentInDay.forget(who.channel(), who.account(), who.senderHash());
      messages.forget(who.channel(), who.account(), who.senderHash());
      talkTraces.forget(who.channel(), who.account(), who.senderHash());
      ticketMessages.forget(who.channel(), who.account(), who.senderHash());
      tickets.forget(who.channel(), who.account(), who.senderHash());
      return leaving.delete(who.channel(), who.account(), who.senderHash());
    });
  }

  @Override
  public int deleteBefore(Instant then) {
    long at = then.toEpochMilli();
    return transactions.write(() -> {
      learning.deleteBefore(at);
      messages.deleteBefore(at);
      conversations.deleteBefore(at);
      windows.deleteOver(at);
      shortLinks.deleteOver(at);
      talkTraces.deleteBefore(at);
      judgements.deleteBefore(at);
      ticketMessages.deleteBefore(at);
      tickets.deleteBefore(at);
      sentInDay.deleteBefore(StoredBudgets.day(then));
      sessions.deleteBefore(at);
      audit.deleteBefore(at);
      callNotes.deleteBefore(at);
      return inquiries.deleteBefore(at);
    });
  }
}
