package wenbao.application.reports;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import wenbao.application.reports.Asked.Position;
import wenbao.application.staff.Acting;
import wenbao.application.staff.AuditLog;
import wenbao.application.staff.Right;

/** Takes inquiries out of the house, one row each; however many, in the same memory. */
public final class ExportInquiries {
  private static final int AT_ONCE = 1000;

  private final Inquiries inquiries;
  private final AuditLog audit;
  private final InstantSource clock;

  public ExportInquiries(Inquiries inquiries, AuditLog audit, InstantSource clock) {
    this.inquiries = inquiries;
    this.audit = audit;
    this.clock = clock;
  }

  /** Newest first, some at a time; the next ones are read when they are asked for. */
  private final class Export implements Iterator<List<Asked>> {
    private final Filter filter;
    private List<Asked> rows;

    Export(Filter filter, Position end) {
      this.filter = filter;
      this.rows = inquiries.page(filter, end, AT_ONCE);
    }

    @Override
    public boolean hasNext() {
      return !rows.isEmpty();
    }

    @Override
    public List<Asked> next() {
      if (!hasNext()) throw new NoSuchElementException();
      var taken = rows;
      rows = inquiries.page(filter, taken.getLast().position(), AT_ONCE);
      return taken;
    }
  }

  /**
   * Written into the audit log before the first row leaves: what broke off half-way has left too.
   * What arrives from now on is not in it, so that the number in the log is right.
   *
   * @param described the filter and the kind of file, in Chinese, for the log
   */
  public Iterator<List<Asked>> start(Filter filter, String described, Acting acting) {
    acting.need(Right.EXPORT);
    var now = clock.instant();
    var until = filter.period().end().isBefore(now) ? filter.period().end() : now;
    var end = Position.before(until);
    long count = inquiries.count(filter, end, Long.MAX_VALUE);
    audit.append(acting.act(now, "inquiries-exported", "", described + "；" + count + " 条"));
    return new Export(filter, end);
  }
}
