package wenbao.channel.sms.cmpp;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wenbao.application.Outbox;
import wenbao.channel.outbound.SendingSettings;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.Lines;
import wenbao.channel.sms.TakeMessage;

/**
 * Connects the lines by CMPP as long as we serve. Without one, nothing of it is started, and no
 * class of sms-core is loaded.
 */
@Singleton
final class KeepConnected implements ApplicationEventListener<ServerStartupEvent> {
  private final CmppGateway gateway;
  private final Lines lines;
  private final TakeMessage message;
  private final Outbox outbox;
  private final SendingSettings settings;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final List<CmppLine> open = new ArrayList<>();
  private @Nullable EventLoopGroup threads;

  KeepConnected(
      CmppGateway gateway,
      Lines lines,
      TakeMessage message,
      Outbox outbox,
      SendingSettings settings,
      InstantSource clock,
      MeterRegistry meters) {
    this.gateway = gateway;
    this.lines = lines;
    this.message = message;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    for (Line line : lines.of(gateway.provider())) open(line);
  }

  private void open(Line line) {
    if (threads == null) {
      var named = new DefaultThreadFactory("cmpp", true);
      threads = new MultiThreadIoEventLoopGroup(1, named, NioIoHandler.newFactory());
    }
    var pace = Pace.usual(settings.timeout());
    var opened = new CmppLine(line, pace, message::take, outbox, clock, threads);
    Gauge.builder("wenbao.sms.connections", opened, CmppLine::connected)
        .tag("line", line.name())
        .register(meters);
    opened.open();
    open.add(opened);
    gateway.opened(opened);
  }

  @PreDestroy
  void close() throws InterruptedException {
    for (CmppLine line : open) line.close();
    if (threads != null) threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
