package wenbao.channel.wechat;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import wenbao.application.Erasing;
import wenbao.application.PushWindows;
import wenbao.domain.Channel;

/** Keeps account of who comes and goes, and what follows from it. */
@Singleton
final class Followers {
  private final Erasing erasing;
  private final PushWindows windows;
  private final WindowSettings window;
  private final Duration remembered;
  private final InstantSource clock;

  /**
   * @param remembered how long somebody who left may come back to what was said
   */
  Followers(
      Erasing erasing,
      PushWindows windows,
      WindowSettings window,
      @Property(name = "wenbao.retention.after-leaving", defaultValue = "30d") Duration remembered,
      InstantSource clock) {
    this.erasing = erasing;
    this.windows = windows;
    this.window = window;
    this.remembered = remembered;
    this.clock = clock;
  }

  void came(Account account, String openId) {
    erasing.comeBack(Channel.WECHAT, account.id(), openId);
  }

  /** By following, by scanning a code. */
  void touched(Account account, String openId) {
    windows.open(Channel.WECHAT, account.id(), openId, window.of(true), clock.instant());
  }

  void left(Account account, String openId) {
    var now = clock.instant();
    erasing.leave(Channel.WECHAT, account.id(), openId, now, now.plus(remembered));
  }

  /** Personal Information Protection Law, article 47: at once. */
  void revoked(Account account, String openId) {
    erasing.erase(Channel.WECHAT, account.id(), openId);
  }
}
