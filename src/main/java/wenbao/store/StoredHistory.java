package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import wenbao.application.Incoming;
import wenbao.application.SenderHistory;

/** Counts the inquiries in the database. */
@Singleton
final class StoredHistory implements SenderHistory {
  private final InquiryRows rows;
  private final Seal seal;

  StoredHistory(InquiryRows rows, Seal seal) {
    this.rows = rows;
    this.seal = seal;
  }

  @Override
  public Lately since(String inquiry, Incoming in, Instant then) {
    String who = seal.hash(in.sender());
    String channel = in.channel().id();
    long since = then.toEpochMilli();
    long at = in.at().toEpochMilli();
    return new Lately(
        rows.countSince(channel, in.account(), who, since, at, inquiry),
        rows.countAlike(channel, in.account(), who, since, at, inquiry, in.text()),
        rows.countEchoes(channel, in.account(), who, since, at, inquiry, in.text()));
  }
}
