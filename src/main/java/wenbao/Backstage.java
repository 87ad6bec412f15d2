package wenbao;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.TaskExceptionHandler;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * The service without its work, for a command that needs some of it: the configuration and the
 * database are there, nobody listens, nothing is learned, and nothing happens by the clock.
 */
final class Backstage {
  /**
   * The environment, in Micronaut's sense; what starts by itself and needs the mind is not in it.
   */
  static final String NAME = "backstage";

  private Backstage() {}

  static ApplicationContext open() {
    return open(Map.of());
  }

  /**
   * @param settings come before all others
   */
  static ApplicationContext open(Map<String, Object> settings) {
    return ApplicationContext.builder()
        .environments(NAME)
        .properties(settings)
        .mainClass(Main.class)
        .banner(false)
        .start();
  }

  /** A command beside a running service must not send and answer in its place. */
  @Singleton
  @Requires(env = NAME)
  static final class NoClock implements BeanCreatedEventListener<ScheduledMethodProcessor> {
    private final TaskExceptionHandler<?, ?> failures;

    NoClock(TaskExceptionHandler<?, ?> failures) {
      this.failures = failures;
    }

    @Override
    public ScheduledMethodProcessor onCreated(BeanCreatedEvent<ScheduledMethodProcessor> created) {
      return new ScheduledMethodProcessor(created.getSource(), Optional.empty(), failures) {
        @Override
        public void process(BeanDefinition<?> bean, ExecutableMethod<?, ?> scheduled) {
          // nobody keeps it, so nobody runs it
        }
      };
    }
  }
}
