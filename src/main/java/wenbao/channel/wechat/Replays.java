package wenbao.channel.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.channel.wechat.Opened.Genuine;

/**
 * Notices a call that somebody overheard and makes again. WeChat's own repetitions come within
 * seconds and bring the same message, perhaps with the same nonce (it does not say): they pass, and
 * get the stored answer. What does not pass is another message under a nonce that this instance saw
 * a moment ago, and one that is not sealed when its time is past: its signature says nothing of the
 * body. A sealed one can only be repeated as it was, so its time is judged only where that is
 * configured: a wrong clock of ours would silence the account.
 */
@Singleton
final class Replays {
  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
  private static final int MOST = 100_000; // some fifteen megabytes

  private final Duration window;
  private final boolean refuse;
  private final InstantSource clock;

  /** By the hash of a call; the hash of the message it brought. */
  private final Cache<Long, Long> used;

  /**
   * @param window how far WeChat's time and ours may be apart
   * @param refuse whether sealed messages that are further apart are refused too
   */
  Replays(
      @Property(name = "wenbao.wechat.time-window", defaultValue = "5m") Duration window,
      @Property(name = "wenbao.wechat.refuse-outside", defaultValue = "false") boolean refuse,
      InstantSource clock) {
    this.window = window;
    this.refuse = refuse;
    this.clock = clock;
    this.used =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(window.multipliedBy(2)).build();
  }

  /** Whether the call may be believed to be WeChat's own. */
  boolean passes(Account account, Signed signed, Genuine genuine) {
    if (isOutside(signed)) {
      LOG.warn("{}: WeChat's time is more than {} from ours", account.id(), window);
      if (refuse || genuine.seal().isEmpty()) return false;
    }
    String call = String.join(" ", account.id(), signed.timestamp(), signed.nonce());
    long message = MessageKey.number(MessageKey.of(genuine.push()));
    return used.get(MessageKey.number(call), c -> message).equals(message);
  }

  private boolean isOutside(Signed signed) {
    if (!signed.timestamp().matches("[0-9]{1,12}")) return true;
    long apart = clock.instant().getEpochSecond() - Long.parseLong(signed.timestamp());
    return Math.abs(apart) > window.toSeconds();
  }
}
