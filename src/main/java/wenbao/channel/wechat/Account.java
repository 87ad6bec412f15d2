package wenbao.channel.wechat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official account, checked.
 *
 * @param id the original id: {@code gh_suining01}
 * @param tokens the current one first, then the previous one
 * @param seals the current key's first, then the previous one's; none in plain mode
 * @param appSecret only needed to send messages later than the response
 */
record Account(
    String id,
    String bureau,
    String appId,
    List<String> tokens,
    Mode mode,
    List<Seal> seals,
    @Nullable String appSecret,
    URI api) {
  /** Whether the configuration lets us send messages of our own accord. */
  boolean hasSecret() {
    return appSecret != null;
  }

  @Override
  public String toString() {
    return "Account[" + id + " " + mode + "]"; // the rest is secret
  }
}
