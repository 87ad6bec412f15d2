package wenbao.channel.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import wenbao.channel.sms.cmpp.FakeCarrier.Fault;
import wenbao.testing.Eventually;

class LogTest {
  private static final String TEXT = "我妈在成都住院，回来咋个报销？";

  @Test
  void we_write_no_number_no_text_and_no_password() throws Exception {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var ours = (Logger) LoggerFactory.getLogger("wenbao");
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    root.addAppender(log);
    ours.setLevel(Level.ALL);
    try (var stand = new Stand(0x30).connected()) {
      stand.broken = 1;
      stand.carrier.writeSurely(Stand.ZHANG, TEXT);
      stand.carrier.writeSurely(Stand.ZHANG, " ");
      for (Fault fault : List.of(Fault.DROPPED, Fault.REFUSED, Fault.SLOWER, Fault.FAILED)) {
        stand.carrier.faults.add(fault);
        stand.send("m-" + fault, TEXT);
        stand.connected();
      }
      Eventually.assertThat(() -> assertThat(stand.stored).hasSize(1));
    } finally {
      root.detachAppender(log);
      ours.setLevel(null);
    }

    String all =
        log.list.stream()
            .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
            .collect(Collectors.joining("\n"));
    assertThat(all)
        .contains("was not stored", "a message without text was ignored", "is not connected")
        .doesNotContain("138001", TEXT.substring(0, 4), FakeCarrier.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.zx.sms.session.X", "com.chinamobile.cmos.X", "entity.a", "error.a"})
  void sms_core_writes_nothing(String logger) throws Exception {
    var running = new LoggerContext();
    var configurator = new JoranConfigurator();
    configurator.setContext(running);
    configurator.doConfigure("src/main/resources/logback.xml");

    assertThat(running.getLogger(logger).getEffectiveLevel()).isEqualTo(Level.OFF);
  }
}
