package wenbao.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import wenbao.domain.Channel;

/** What we owe to a citizen and have not handed over yet. Survives a restart. */
public interface Outbox {
  /**
   * One message to send.
   *
   * @param id ours; the same at every try, so that the other side can recognise a repetition
   * @param account the line it leaves by
   * @param recipient never logged, stored encrypted
   * @param part 0 for the first part of a reply; parts leave in order
   * @param tries how often it was taken before, also by somebody who never said how it went
   * @param begun whether he had begun to give it to the other side, which may have it therefore
   */
  record Message(
      String id,
      Channel channel,
      String account,
      String recipient,
      String text,
      int part,
      int tries,
      boolean begun) {
    /** Nobody has begun to send it. */
    public Message(
        String id,
        Channel channel,
        String account,
        String recipient,
        String text,
        int part,
        int tries) {
      this(id, channel, account, recipient, text, part, tries, false);
    }

    @Override
    public String toString() {
      return "Message[" + id + " " + channel.id() + " " + account + "]"; // the rest is personal
    }
  }

  /**
   * Leases up to {@code most} messages that are due, so that no other instance sends them. A part
   * is not due before the parts ahead of it are accepted.
   */
  List<Message> take(Channel channel, Instant now, Duration lease, int most);

  /** The other side has it; {@code theirId} is what its reports call it. */
  void accepted(String id, String theirId, Instant at);

  /** Nobody knows whether it arrived: try again from {@code next} on. */
  void tryAgain(String id, String why, Instant next);

  /** It was not its turn yet; this was no try. */
  void postpone(String id, Instant next);

  /** Nobody knows whether it arrived, and the other side would not recognise a repetition. */
  void unconfirmed(String id, String why, Instant at);

  /**
   * It cannot be sent now; it waits until {@link InquiryLog#receive} hears of the citizen again.
   */
  void hold(String id, String why, Instant at);

  /** The other side will never take it; the parts after it are not sent either. */
  void refused(String id, String why, Instant at);

  /**
   * A delivery report; may come late, twice, or before {@link #accepted}. What was delivered once
   * stays delivered. It is about a message that left by this account, and about no other.
   *
   * @param id ours, or what the other side calls it, as the report has it
   */
  void reported(
      Channel channel, String account, String id, boolean delivered, String code, Instant at);

  /** What is held for somebody and was owed since then, oldest first. */
  List<Message> held(Channel channel, String account, String recipient, Instant since);

  /** Messages not handed over yet. */
  long waiting();
}
