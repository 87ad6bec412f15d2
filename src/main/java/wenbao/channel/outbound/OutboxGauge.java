package wenbao.channel.outbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import wenbao.application.Outbox;

/** Shows how many messages wait to be sent. */
@Singleton
final class OutboxGauge implements MeterBinder {
  private final BeanProvider<Outbox> outbox; // the data source has meters too

  OutboxGauge(BeanProvider<Outbox> outbox) {
    this.outbox = outbox;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("wenbao.outbox.waiting", outbox, o -> o.get().waiting()).register(registry);
  }
}
