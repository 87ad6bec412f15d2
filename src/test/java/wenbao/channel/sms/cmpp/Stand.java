package wenbao.channel.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.Templates;
import wenbao.channel.sms.Up;
import wenbao.domain.MobileNumber;
import wenbao.testing.Eventually;
import wenbao.testing.FakeOutbox;
import wenbao.testing.HandClock;

/** A line and a carrier, connected to each other. */
final class Stand implements AutoCloseable {
  static final String ZHANG = "13800138000";

  /** As usual, only shorter. */
  static final Pace PACE =
      new Pace(
          Duration.ofMillis(1_000),
          Duration.ofMillis(300),
          Duration.ofSeconds(3),
          Duration.ofMillis(1_500),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofMillis(50));

  final HandClock clock = new HandClock();
  final FakeOutbox outbox = new FakeOutbox();
  final List<Up> stored = new CopyOnWriteArrayList<>();
  final FakeCarrier carrier;
  final CmppLine line;
  volatile int broken;
  private final EventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

  Stand(int version) {
    this(version, new Line.Cmpp((short) version, 1, 16, 1000, ""), FakeCarrier.PASSWORD);
  }

  Stand(int version, Line.Cmpp cmpp, String password) {
    carrier = new FakeCarrier(version, clock);
    line =
        new CmppLine(
            line(carrier.api(), cmpp, password), PACE, this::store, outbox, clock, threads);
    line.open();
  }

  static Line line(URI api, Line.Cmpp cmpp, String password) {
    return new Line(
        "suining-106",
        "suining",
        "cmpp",
        "",
        "遂宁医保",
        api,
        false,
        new Line.Access(FakeCarrier.LOGIN, password, "", FakeCarrier.SENDER, ""),
        cmpp,
        Templates.NONE,
        new Line.Budget(20, 20_000));
  }

  private void store(Line of, Up up) {
    if (broken > 0) {
      broken--;
      throw new IllegalStateException("the disk is full");
    }
    stored.add(up);
  }

  Stand connected() throws InterruptedException {
    Eventually.assertThat(() -> assertThat(line.connected()).isPositive());
    return this;
  }

  Sent send(String id, String text) throws InterruptedException {
    return line.send(id, new MobileNumber(ZHANG), text);
  }

  @Override
  public void close() throws Exception {
    line.close();
    carrier.close();
    threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
