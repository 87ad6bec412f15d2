package wenbao.console;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import wenbao.application.staff.Right;
import wenbao.application.staff.SignIn;
import wenbao.application.tickets.WatchTickets;

/**
 * Keeps open pages as they should be. While any page is open, one look a second says for all of
 * them which conversations changed; what a page shows is compared with what it should show, and the
 * difference is sent. A page that reads too slowly misses nothing: its next difference is larger.
 */
@Singleton
@Requires(beans = WatchTickets.class)
final class Live {
  private static final Logger LOG = LoggerFactory.getLogger(Live.class);

  /** Together, and for one member: browsers open no more than six for a site. */
  private static final int MOST = 500;

  private static final int MOST_OF_ONE = 12;

  /** Waiting times grow, colleagues come and go. */
  private static final int LOOK_AGAIN = 4;

  /** So often the session is asked for, and something is said so that no proxy hangs up. */
  private static final int BEAT = 10;

  private final WatchTickets watch;
  private final SignIn signIn;
  private final CopyOnWriteArrayList<Page> pages = new CopyOnWriteArrayList<>();
  private long turn;

  Live(WatchTickets watch, SignIn signIn) {
    this.watch = watch;
    this.signIn = signIn;
  }

  /** One page that is open in a browser. */
  private record Page(Signed signed, LiveView view, Shown shown, FluxSink<Event<String>> sink) {
    boolean mayHear() {
      return !sink.isCancelled() && sink.requestedFromDownstream() > 0;
    }
  }

  /**
   * @param seen names what the page shows already
   */
  Publisher<Event<String>> open(Signed signed, LiveView view, String seen) {
    var parts = view.parts();
    var shown = new Shown();
    if (Shown.nameOf(parts).equals(seen)) shown.take(parts);
    return Flux.create(
        sink -> {
          var page = new Page(signed, view, shown, sink);
          if (tooMany(signed)) {
            end(page, "开的页面太多了，这一页不再自动更新。请关掉几页，再刷新。");
            return;
          }
          pages.add(page);
          sink.next(beat());
        },
        FluxSink.OverflowStrategy.BUFFER);
  }

  private boolean tooMany(Signed signed) {
    String me = signed.member().username();
    long mine = pages.stream().filter(p -> p.signed.member().username().equals(me)).count();
    return pages.size() >= MOST || mine >= MOST_OF_ONE;
  }

  @Scheduled(fixedDelay = "${wenbao.console.live:1s}", initialDelay = "${wenbao.console.live:1s}")
  void look() {
    if (pages.isEmpty()) return;
    turn++;
    var changed = new HashSet<>(watch.next());
    for (Page page : pages) {
      try {
        look(page, changed);
      } catch (RuntimeException e) {
        // One page that cannot be shown must not stop the others; it asks again by itself.
        LOG.warn("an open page could not be renewed", e);
        close(page);
        page.sink.complete();
      }
    }
  }

  private void look(Page page, Set<String> changed) {
    if (page.sink.isCancelled()) {
      close(page);
      return;
    }
    boolean beats = turn % BEAT == 0;
    if (beats && !stillSignedIn(page)) {
      close(page);
      end(page, "登录已经过期，这一页不再自动更新。请重新登录。");
      return;
    }
    if (beats) page.view.stillOpen();
    boolean due = turn % LOOK_AGAIN == 0 || page.view.concerns(changed);
    if (!page.mayHear()) return;
    if (due && send(page)) return;
    if (beats) page.sink.next(beat());
  }

  private boolean send(Page page) {
    var parts = page.view.parts();
    String html = page.shown.difference(parts);
    if (html.isEmpty()) return false;
    // Browsers end a line of the stream at a carriage return too, wherever a citizen got it from.
    html = html.replace("\r\n", "\n").replace('\r', '\n');
    page.sink.next(Event.of(html).id(Shown.nameOf(parts)).name("change"));
    return true;
  }

  private boolean stillSignedIn(Page page) {
    return signIn.look(page.signed.token()).filter(m -> m.may(Right.CONVERSE)).isPresent();
  }

  private void close(Page page) {
    if (pages.remove(page)) page.view.closed();
  }

  /** The name makes the browser close the stream for good. */
  private static void end(Page page, String why) {
    String html =
        "<p id=\"stale\" class=\"notice\" role=\"status\" hx-swap-oob=\"true\">" + why + "</p>";
    page.sink.next(Event.of(html).name("end"));
    page.sink.complete();
  }

  private static Event<String> beat() {
    return Event.of("").name("beat");
  }

  @PreDestroy
  void stop() {
    pages.forEach(page -> page.sink.complete());
    pages.clear();
  }
}
