package wenbao.channel.sms.cmpp;

import com.zx.sms.connect.manager.cmpp.CMPPCodecChannelInitializer;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.channel.sms.Line;

/** Keeps one connection of a line: when it ends, there is a new one, sooner or later. */
final class Link implements Session.Ear {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final int USUAL_PORT = 7890;
  private static final double JITTER = 0.2; // so that a gateway is not met by all at once

  private final Line line;
  private final Pace pace;
  private final Inbound inbound;
  private final InstantSource clock;
  private final EventLoopGroup threads;
  private volatile @Nullable Session session;
  private volatile String why = "not connected yet";
  private volatile boolean closed;
  private long since;
  private Duration wait;

  Link(Line line, Pace pace, Inbound inbound, InstantSource clock, EventLoopGroup threads) {
    this.line = line;
    this.pace = pace;
    this.inbound = inbound;
    this.clock = clock;
    this.threads = threads;
    this.wait = pace.firstWait();
  }

  void open() {
    if (closed) return;
    var begun = new Session(line, pace, inbound, clock, this);
    var api = line.api();
    new Bootstrap()
        .group(threads)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) pace.answer().toMillis())
        .handler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(
                        CMPPCodecChannelInitializer.pipeName(),
                        new CMPPCodecChannelInitializer(line.cmpp().version()))
                    .addLast(begun);
              }
            })
        .connect(api.getHost(), api.getPort() < 0 ? USUAL_PORT : api.getPort())
        .addListener(connected -> {
          if (!connected.isSuccess()) {
            ended(begun, "nobody takes the call: " + kind(connected.cause()), false);
          }
        });
  }

  @Override
  public void loggedIn(Session begun) {
    session = begun;
    since = System.nanoTime();
    LOG.info("line {} is connected", line.name());
  }

  @Override
  public void ended(Session gone, String reason, boolean refused) {
    boolean lasted = session == gone && System.nanoTime() - since > pace.quiet().toNanos();
    session = null;
    why = reason;
    if (closed) return;
    if (lasted) wait = pace.firstWait();
    // Carriers lock out a login that knocks too often.
    if (refused) wait = pace.longestWait();
    double share = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
    long millis = Math.round(wait.toMillis() * share);
    LOG.warn("line {} is not connected: {}; again in {} ms", line.name(), reason, millis);
    wait = longer(wait);
    threads.schedule(this::open, millis, TimeUnit.MILLISECONDS);
  }

  private static String kind(Throwable cause) {
    return switch (cause) {
      case UnknownHostException unknown -> "the host is not known";
      case ConnectException refused -> "refused, or no answer in time";
      default -> cause.getClass().getSimpleName();
    };
  }

  private Duration longer(Duration last) {
    var doubled = last.multipliedBy(2);
    return doubled.compareTo(pace.longestWait()) < 0 ? doubled : pace.longestWait();
  }

  /** The connection, while it is logged in. */
  Optional<Session> session() {
    return Optional.ofNullable(session).filter(Session::isOpen);
  }

  /** Why there is none. */
  String why() {
    return why;
  }

  void close(Deadline deadline) throws InterruptedException {
    closed = true;
    var last = session;
    if (last != null) last.close(deadline);
  }
}
