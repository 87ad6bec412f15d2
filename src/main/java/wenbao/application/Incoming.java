package wenbao.application;

import java.time.Instant;
import java.util.Optional;
import wenbao.domain.Channel;

/**
 * A citizen's message as a channel received it.
 *
 * @param account the channel account it came to: {@code gh_suining01}, {@code suining-106}
 * @param key names this message within its account, the same when the channel repeats it
 * @param sender the openid, telephone number or opaque id; never logged, stored encrypted
 * @param text in the citizen's own words
 * @param bureau the bureau that the account belongs to
 * @param at when it reached us; a repetition has a time of its own, which may be past the lease
 * @param opens what we may send because of it, on a channel that counts
 */
public record Incoming(
    Channel channel,
    String account,
    String key,
    String sender,
    String text,
    String bureau,
    Instant at,
    Optional<PushWindow> opens) {

  /** On a channel that does not count, or that cannot send of its own accord. */
  public Incoming(
      Channel channel,
      String account,
      String key,
      String sender,
      String text,
      String bureau,
      Instant at) {
    this(channel, account, key, sender, text, bureau, at, Optional.empty());
  }

  Incoming withText(String text) {
    return new Incoming(channel, account, key, sender, text, bureau, at, opens);
  }

  @Override
  public String toString() {
    return "Incoming[" + channel.id() + " " + account + "]"; // the rest is personal
  }
}
