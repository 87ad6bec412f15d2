package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackstageTest {
  private static final AtomicInteger TICKS = new AtomicInteger();

  @TempDir Path data;

  @Test
  void nobody_learns_listens_or_works_by_the_clock() throws InterruptedException {
    var settings = Map.<String, Object>of("wenbao.data", data.toString(), "test.clock", "true");
    try (var context = Backstage.open(settings)) {
      assertThat(context.findBean(Mind.class)).isEmpty();
      assertThat(context.getActiveBeanRegistrations(EmbeddedServer.class)).isEmpty();
      assertThat(context.getBean(Settings.class).data()).isEqualTo(data);
      Thread.sleep(300);
      assertThat(TICKS).hasValue(0);
    }
  }

  @Singleton
  @Requires(property = "test.clock")
  static final class Clock {
    @Scheduled(fixedDelay = "10ms")
    void tick() {
      TICKS.incrementAndGet();
    }
  }
}
