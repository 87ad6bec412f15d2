package wenbao.channel.outbound;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** How long to wait after a try of which nobody knows the end: 1 s, 2 s, 4 s, and so on. */
@Singleton
public final class Backoff {
  private static final double JITTER = 0.2; // so that a gateway is not met by all at once

  private final SendingSettings settings;
  private final DoubleSupplier chance;

  @Inject
  Backoff(SendingSettings settings) {
    this(settings, () -> ThreadLocalRandom.current().nextDouble());
  }

  /**
   * @param chance from 0 to 1; 0 waits the whole time
   */
  public Backoff(SendingSettings settings, DoubleSupplier chance) {
    this.settings = settings;
    this.chance = chance;
  }

  /**
   * The wait before the next try.
   *
   * @param earlier tries before the one that just failed
   * @return empty when it is time to give up
   */
  Optional<Duration> after(int earlier) {
    if (earlier + 1 >= settings.tries() || waited(earlier).compareTo(settings.patience()) >= 0) {
      return Optional.empty();
    }
    var share = 1 - JITTER * chance.getAsDouble();
    return Optional.of(Duration.ofMillis(Math.round(full(earlier).toMillis() * share)));
  }

  /** The waits so far. The outbox does not say when a message was born, and this comes near. */
  private Duration waited(int earlier) {
    var waited = Duration.ZERO;
    for (var i = 0; i < earlier && waited.compareTo(settings.patience()) < 0; i++) {
      waited = waited.plus(full(i));
    }
    return waited;
  }

  private Duration full(int earlier) {
    var doubled = settings.firstWait().multipliedBy(1L << Math.min(earlier, 30));
    return doubled.compareTo(settings.longestWait()) < 0 ? doubled : settings.longestWait();
  }
}
