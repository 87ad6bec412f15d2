package wenbao.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.application.staff.AuditLog;

/**
 * Who did what.
 *
 * @param more whether there are older entries
 * @param check whether the chain holds, if that was asked
 */
public record AuditView(
    Frame frame,
    AuditLog.Filter filter,
    List<AuditLog.Entry> entries,
    boolean more,
    Optional<Check> check) {
  /** What checking the chain has found. */
  public record Check(String said, boolean holds) {}

  /** The verbs of the log as its readers know them. */
  public Map<String, String> deeds() {
    return Deeds.CHINESE;
  }

  public long oldest() {
    return entries.getLast().number();
  }
}
