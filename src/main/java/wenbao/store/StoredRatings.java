package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import wenbao.application.Ratings;
import wenbao.domain.Channel;

/** Keeps ratings beside the inquiries. */
@Singleton
final class StoredRatings implements Ratings {
  private final InquiryRows inquiries;
  private final Transactions transactions;
  private final Seal seal;

  StoredRatings(InquiryRows inquiries, Transactions transactions, Seal seal) {
    this.inquiries = inquiries;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public boolean rate(
      String inquiry,
      Channel channel,
      String account,
      String sender,
      boolean satisfied,
      Instant at) {
    String hash = seal.hash(sender);
    return transactions.write(() ->
        inquiries.rate(inquiry, channel.id(), account, hash, satisfied, at.toEpochMilli()))
        == 1;
  }
}
