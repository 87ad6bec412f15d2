package wenbao.channel.sms;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import wenbao.application.Accepting;
import wenbao.application.AnsweringLeftBehind;
import wenbao.application.Budgets;
import wenbao.application.Outbox;
import wenbao.testing.FakeOutbox;
import wenbao.testing.HandClock;

/** What the channel needs from the rest of the service, for its own tests only. */
@Factory
@Requires(property = Fakes.WANTED)
final class Fakes {
  static final String WANTED = "sms-fakes";

  @Singleton
  @Replaces(Outbox.class)
  FakeOutbox outbox() {
    return new FakeOutbox();
  }

  @Singleton
  @Replaces(Budgets.class)
  FakeBudgets budgets() {
    return new FakeBudgets();
  }

  @Singleton
  @Replaces(Accepting.class)
  FakeService service(FakeOutbox outbox) {
    return new FakeService(outbox);
  }

  @Singleton
  @Replaces(AnsweringLeftBehind.class)
  AnsweringLeftBehind answering(FakeService service) {
    return service::answerLeftBehind;
  }

  @Singleton
  @Replaces(InstantSource.class)
  HandClock clock() {
    return new HandClock();
  }
}
