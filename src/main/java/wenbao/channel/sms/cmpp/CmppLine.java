package wenbao.channel.sms.cmpp;

import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.Line;
import wenbao.domain.MobileNumber;

/** A line with its connections. */
final class CmppLine {
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final Line line;
  private final Pace pace;
  private final Outbox outbox;
  private final InstantSource clock;
  private final EventLoopGroup threads;
  private final JoinReports reports;
  private final Inbound inbound;
  private final Throttle throttle;
  private final List<Link> links;

  CmppLine(
      Line line,
      Pace pace,
      Inbound.Store store,
      Outbox outbox,
      InstantSource clock,
      EventLoopGroup threads) {
    this.line = line;
    this.pace = pace;
    this.outbox = outbox;
    this.clock = clock;
    this.threads = threads;
    this.reports = new JoinReports(line.name(), outbox, clock);
    this.inbound = new Inbound(line, store, reports, clock);
    this.throttle = new Throttle(line.cmpp().perSecond(), pace.slower());
    this.links =
        IntStream.range(0, line.cmpp().connections())
            .mapToObj(i -> new Link(line, pace, inbound, clock, threads))
            .toList();
  }

  String name() {
    return line.name();
  }

  void open() {
    links.forEach(Link::open);
    long often = pace.whole().toNanos() / 10;
    threads.scheduleWithFixedDelay(
        () -> inbound.settleOlder(pace.whole()), often, often, TimeUnit.NANOSECONDS);
  }

  /** So many connections are logged in. */
  int connected() {
    return (int) links.stream().filter(link -> link.session().isPresent()).count();
  }

  /** The connection with the most room in its window. */
  Optional<Session> freest() {
    return links.stream()
        .flatMap(link -> link.session().stream())
        .max(Comparator.comparingInt(Session::room));
  }

  /** Why there is none. */
  String whyNot() {
    return links.getFirst().why();
  }

  Sent send(String id, MobileNumber to, String unsigned) throws InterruptedException {
    var segments = new WriteSegments(line, to, "【" + line.signature() + "】" + unsigned);
    reports.begin(id, to);
    try {
      var submission = new Submission(this, segments, throttle, Deadline.in(pace.answer()));
      submission.send();
      return submission.told(new Naming(id));
    } finally {
      reports.end(id);
    }
  }

  /** What a submission needs to know of the names of a message. */
  final class Naming {
    private final String id;

    Naming(String id) {
      this.id = id;
    }

    /** The carrier has the message by this name. */
    String named(String theirs) {
      reports.named(id, theirs);
      return reports.name(theirs);
    }

    /** Nobody knows whether the carrier has it, unless there is a report. */
    Optional<String> lost() {
      return reports.lost(id).map(reports::name);
    }

    /** The name comes after we have given up waiting. */
    void late(String theirs) {
      outbox.accepted(id, named(theirs), clock.instant());
    }
  }

  /** Says goodbye on every connection. */
  void close() throws InterruptedException {
    var deadline = Deadline.in(GOODBYE);
    inbound.close();
    inbound.awaitEnd(deadline);
    for (Link link : links) link.close(deadline);
  }
}
