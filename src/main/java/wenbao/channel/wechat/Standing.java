package wenbao.channel.wechat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How an account stands with WeChat at the moment: after some refusals it makes no sense to ask
 * again for a while. Each instance learns it by itself.
 */
@Singleton
final class Standing {
  private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

  private record Pause(Instant until, int code) {}

  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final MeterRegistry meters;

  Standing(InstantSource clock, MeterRegistry meters) {
    this.clock = clock;
    this.meters = meters;
  }

  /** Whether what cannot be answered at once can be sent later. */
  boolean mayPush(Account account) {
    return account.hasSecret() && pause(account).isEmpty();
  }

  /**
   * Nothing is sent until then. Alerts once, however many messages meet the same refusal.
   *
   * @param said with the id of the request, which is another each time
   */
  void pause(Account account, Instant until, int code, String said) {
    boolean news = pause(account).filter(p -> p.code() == code).isEmpty();
    pauses.put(account.id(), new Pause(until, code));
    if (!news) return;
    meters.counter("wenbao.wechat.paused", "account", account.id()).increment();
    LOG.error("{}: sends no messages until {}: {} {}", account.id(), until, code, said);
  }

  private Optional<Pause> pause(Account account) {
    return Optional.ofNullable(pauses.get(account.id()))
        .filter(p -> p.until().isAfter(clock.instant()));
  }
}
