package wenbao.console;

import static wenbao.application.PersonNeeded.LOW_CONFIDENCE;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import wenbao.application.talks.Looking;
import wenbao.application.tickets.Ticket;
import wenbao.application.tickets.Tickets;
import wenbao.domain.Channel;

/** Puts conversations into the order in which somebody should take them. */
@Singleton
final class Queue {
  /** Nobody reads further down than this. */
  private static final int MOST = 200;

  static final String MINE = "mine";
  static final String WAITING = "waiting";
  static final String CLOSED = "closed";

  private final Tickets tickets;
  private final Names names;
  private final Waits waits;
  private final Looking looking;
  private final InstantSource clock;

  Queue(Tickets tickets, Names names, Waits waits, Looking looking, InstantSource clock) {
    this.tickets = tickets;
    this.names = names;
    this.waits = waits;
    this.looking = looking;
    this.clock = clock;
  }

  /**
   * @param bureau its id; empty: all
   * @param state {@link #MINE}, {@link #WAITING}, {@link #CLOSED}; anything else: all open ones
   */
  record Filter(String bureau, String state) {}

  QueueList list(Filter filter, String me) {
    var found = tickets.queue(filter(filter, me), MOST);
    var byName = names.members();
    var said = tickets.words(found.stream().map(Ticket::id).toList());
    var there = looking.withCitizen(clock.instant());
    var groups = new LinkedHashMap<Kind, List<QueueRow>>();
    for (Kind kind : Kind.values()) groups.put(kind, new ArrayList<>());
    found.forEach(ticket -> groups.get(Kind.of(ticket, me)).add(row(ticket, said, there, byName)));
    var shown =
        groups.entrySet().stream()
            .filter(group -> !group.getValue().isEmpty())
            .map(g -> new QueueList.Group(g.getKey().id(), g.getKey().title, g.getValue()))
            .toList();
    return new QueueList(summary(me), shown);
  }

  private static Tickets.Filter filter(Filter filter, String me) {
    return switch (filter.state()) {
      case MINE -> new Tickets.Filter(filter.bureau(), Optional.of(Ticket.State.CLAIMED), me);
      case WAITING -> new Tickets.Filter(filter.bureau(), Optional.of(Ticket.State.WAITING), "");
      case CLOSED -> new Tickets.Filter(filter.bureau(), Optional.of(Ticket.State.CLOSED), "");
      default -> new Tickets.Filter(filter.bureau(), Optional.empty(), "");
    };
  }

  private String summary(String me) {
    var counts = tickets.counts(me);
    String mine = "我手里 " + counts.mine() + " 个";
    if (counts.mineUnanswered() > 0) mine += "（" + counts.mineUnanswered() + " 个等我回）";
    return "%d 位市民等人接，%d 个拿不准，%s".formatted(counts.waiting(), counts.unsure(), mine);
  }

  private QueueRow row(
      Ticket t, Map<String, String> said, Set<String> there, Function<String, String> byName) {
    boolean fetches = t.channel() == Channel.WEB && t.state() != Ticket.State.CLOSED;
    return new QueueRow(
        t.id(),
        t.citizen(),
        fetches && !there.contains(t.id()),
        said.getOrDefault(t.id(), ""),
        names.bureau(t.bureau()),
        t.why().chinese(),
        t.ending().map(e -> e.chinese()).orElse(t.state().chinese()),
        Written.brief(t.closedAt().orElse(t.openedAt())),
        waits.text(t),
        waits.late(t),
        t.holder().isEmpty() ? "" : byName.apply(t.holder()));
  }

  /** In this order they stand on the page. */
  private enum Kind {
    WAITING("等人接"),
    MINE("我手里的"),
    UNSURE("拿不准的（服务还在答）"),
    OTHERS("同事手里的"),
    CLOSED("已结束");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Kind of(Ticket ticket, String me) {
      return switch (ticket.state()) {
        case CLOSED -> CLOSED;
        case CLAIMED -> ticket.isHeldBy(me) ? MINE : OTHERS;
        // What somebody had once is no longer only unsure: perhaps he promised something.
        case WAITING -> ticket.why() == LOW_CONFIDENCE && ticket.version() == 1 ? UNSURE : WAITING;
      };
    }
  }
}
