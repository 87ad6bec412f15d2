package wenbao.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The queue, open before one member. */
final class QueueLive implements LiveView {
  private final Queue queue;
  private final Queue.Filter filter;
  private final String me;
  private final ConsolePages pages;

  QueueLive(Queue queue, Queue.Filter filter, String me, ConsolePages pages) {
    this.queue = queue;
    this.filter = filter;
    this.me = me;
    this.pages = pages;
  }

  QueueList list() {
    return queue.list(filter, me);
  }

  @Override
  public List<LivePart> parts() {
    return parts(list());
  }

  List<LivePart> parts(QueueList list) {
    var t = pages.templates();
    var rows = new LinkedHashMap<String, String>();
    for (var group : list.groups()) {
      for (var row : group.rows()) {
        rows.put(row.id(), TalkLive.html(t.consoleQueueRow(row)));
      }
    }
    String html = TalkLive.html(t.consoleQueueList(list));
    return List.of(new LivePart("queue-list", html, rows, "有新的会话"));
  }

  @Override
  public boolean concerns(Set<String> changed) {
    return !changed.isEmpty();
  }
}
