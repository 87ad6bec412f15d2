package wenbao.application.reports;

import java.time.InstantSource;
import java.util.List;
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

  /** Where the rows go; a file that is being written may break. */
  @FunctionalInterface
  public interface Sink<E extends Exception> {
    void take(List<Asked> rows) throws E;
  }

  /** What may leave: the log has it already. */
  public final class Export {
    private final Filter filter;
    private final Position end;

    private Export(Filter filter, Position end) {
      this.filter = filter;
      this.end = end;
    }

    /** Newest first, some at a time. */
    public <E extends Exception> void to(Sink<E> sink) throws E {
      for (var rows = inquiries.page(filter, end, AT_ONCE); !rows.isEmpty(); ) {
        sink.take(rows);
        rows = inquiries.page(filter, rows.getLast().position(), AT_ONCE);
      }
    }
  }

  /**
   * Written into the audit log before the first row leaves: what broke off half-way has left too.
   * What arrives from now on is not in it, so that the number in the log is right.
   *
   * @param described the filter and the kind of file, in Chinese, for the log
   */
  public Export start(Filter filter, String described, Acting acting) {
    acting.need(Right.EXPORT);
    var now = clock.instant();
    var until = filter.period().end().isBefore(now) ? filter.period().end() : now;
    var end = Position.before(until);
    long count = inquiries.count(filter, end, Long.MAX_VALUE);
    audit.append(acting.act(now, "inquiries-exported", "", described + "；" + count + " 条"));
    return new Export(filter, end);
  }
}
