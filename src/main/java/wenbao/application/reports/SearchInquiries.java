package wenbao.application.reports;

import java.util.List;
import java.util.Optional;
import wenbao.application.reports.Asked.Position;

/** Looks inquiries up, a page at a time. */
public final class SearchInquiries {
  /** Nobody reads further; counting on would read the whole table. */
  public static final int COUNTED = 10_000;

  private static final int PAGE = 50;

  private final Inquiries inquiries;

  public SearchInquiries(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  /**
   * @param count all that are found; {@link #COUNTED} may mean more
   * @param older where the next page begins
   */
  public record Found(List<Asked> rows, long count, Optional<Position> older) {}

  /**
   * @param before empty: the newest
   */
  public Found search(Filter filter, Optional<Position> before) {
    var end = Position.before(filter.period().end());
    var rows = inquiries.page(filter, before.orElse(end), PAGE + 1);
    long count = before.isEmpty() && rows.size() <= PAGE ? rows.size() : count(filter, end);
    if (rows.size() <= PAGE) return new Found(rows, count, Optional.empty());
    var page = rows.subList(0, PAGE);
    return new Found(page, count, Optional.of(page.getLast().position()));
  }

  private long count(Filter filter, Position end) {
    return inquiries.count(filter, end, COUNTED);
  }
}
