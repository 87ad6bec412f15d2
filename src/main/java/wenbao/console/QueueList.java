package wenbao.console;

import java.util.List;

/**
 * Conversations in groups, in the order in which somebody should take them.
 *
 * @param summary what there is, in one line
 */
public record QueueList(String summary, List<Group> groups) {
  /** Some of them, under a heading. */
  public record Group(String id, String title, List<QueueRow> rows) {}

  public boolean isEmpty() {
    return groups.isEmpty();
  }
}
