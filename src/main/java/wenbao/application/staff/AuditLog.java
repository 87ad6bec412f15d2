package wenbao.application.staff;

import java.util.List;
import java.util.Optional;

/**
 * Who did what. Entries are only ever added, each sealed with the one before: whoever changes or
 * removes one breaks the chain from there on.
 */
public interface AuditLog {
  /** For an act that changes nothing else; changes bring theirs to the store themselves. */
  void append(Act act);

  /**
   * Newest first.
   *
   * @param before only entries with a smaller number
   */
  List<Entry> page(Filter filter, long before, int most);

  /**
   * @return the number of the first entry that does not follow from the one before it, or was
   *     changed; empty while the chain holds
   */
  Optional<Long> firstBroken();

  /**
   * @param number grows by one with each entry
   */
  record Entry(long number, Act act, String seal) {}

  /**
   * @param member a user name; empty: everybody
   * @param what a verb; empty: everything
   */
  record Filter(String member, String what) {}
}
