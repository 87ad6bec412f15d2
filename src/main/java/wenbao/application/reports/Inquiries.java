package wenbao.application.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.reports.Asked.Position;

/** Finds again what was asked and answered. */
public interface Inquiries {
  /** Newest first, from {@code before} on. */
  List<Asked> page(Filter filter, Position before, int most);

  /** How many there are before {@code before}; it counts to {@code most} and no further. */
  long count(Filter filter, Position before, long most);

  Optional<Asked> find(String id);

  /**
   * What the same person asked around it, itself included, in the order of time.
   *
   * @param most of those before it, and of those after it
   */
  List<Asked> around(String id, Duration within, int most);

  /** What persons replied to the same citizen around it, in the order of time. */
  List<Replied> replies(String id, Duration within);

  /**
   * A person's reply, masked.
   *
   * @param member the user name
   */
  record Replied(Instant at, String member, String text) {}
}
