package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wenbao.application.SharedTokens;
import wenbao.application.SharedTokens.SharedToken;

/**
 * The access token of an account, shared by all instances: one of them renews it, the others wait
 * for that or go on with the old one, which is good for five minutes more (protocols, A9).
 */
@Singleton
final class Tokens {
  private static final String PATH = "/cgi-bin/stable_token";
  private static final Duration EARLY = Duration.ofMinutes(5);

  /** Longer than one call may take: who died while renewing holds nobody up for long. */
  private static final Duration CLAIM = Duration.ofSeconds(15);

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int PAUSES = 100;

  private final SharedTokens shared;
  private final Wire wire;
  private final InstantSource clock;

  Tokens(SharedTokens shared, Wire wire, InstantSource clock) {
    this.shared = shared;
    this.wire = wire;
    this.clock = clock;
  }

  /** What asking for a token came to. */
  sealed interface Given {}

  record Valid(String token, long version) implements Given {
    @Override
    public String toString() {
      return "Valid[" + version + "]"; // the rest is secret
    }
  }

  record None(Called why) implements Given {}

  Given token(Account account) throws InterruptedException {
    var known = shared.find(account.appId());
    if (known.isPresent() && clock.instant().isBefore(known.get().renewAt())) {
      return valid(known.get());
    }
    return renewed(account, known.map(SharedToken::version).orElse(0L), known);
  }

  /** Another one, where WeChat refused the one of this version. */
  Given after(Account account, long failed) throws InterruptedException {
    var known = shared.find(account.appId()).filter(token -> token.version() > failed);
    return known.isPresent() ? valid(known.get()) : renewed(account, failed, Optional.empty());
  }

  /**
   * @param meanwhile what may be used while somebody else renews
   */
  private Given renewed(Account account, long version, Optional<SharedToken> meanwhile)
      throws InterruptedException {
    for (int pauses = 0; pauses < PAUSES; pauses++) {
      if (shared.claim(account.appId(), version, clock.instant(), CLAIM)) {
        return orElse(fetched(account), meanwhile);
      }
      var newer = shared.find(account.appId()).filter(token -> token.version() > version);
      if (newer.isPresent()) return valid(newer.get());
      if (meanwhile.isPresent()) return valid(meanwhile.get());
      Thread.sleep(PAUSE);
    }
    return new None(new Called.Silent("no token: another instance did not get one either", false));
  }

  private static Given orElse(Given given, Optional<SharedToken> meanwhile) {
    return given instanceof None ? meanwhile.map(Tokens::valid).orElse(given) : given;
  }

  private Given fetched(Account account) throws InterruptedException {
    var called = wire.post(account, PATH, request(account));
    if (called instanceof Called.Done(var body) && body.get("access_token") != null) {
      return kept(account, body);
    }
    shared.failed(account.appId());
    return new None(unarrived(called));
  }

  private Given kept(Account account, JsonNode body) {
    String token = body.get("access_token").coerceStringValue();
    shared.renewed(account.appId(), token, renewAt(body.get("expires_in")));
    return shared.find(account.appId()).map(Tokens::valid).orElseThrow();
  }

  /** Five minutes before it is over; half way, where it is given for less than ten. */
  private Instant renewAt(JsonNode expiresIn) {
    var lasts = Duration.ofSeconds(expiresIn == null ? 0 : expiresIn.getIntValue());
    var early = lasts.compareTo(EARLY.multipliedBy(2)) > 0 ? EARLY : lasts.dividedBy(2);
    return clock.instant().plus(lasts.minus(early));
  }

  /** Whatever became of the request for a token, the message itself was not sent. */
  private static Called unarrived(Called called) {
    return switch (called) {
      case Called.Silent(var why, var arrived) -> new Called.Silent("no token: " + why, false);
      case Called.Done(var body) -> new Called.Silent("no token in the answer", false);
      case Called.Refused refused -> refused;
    };
  }

  private static JsonNode request(Account account) {
    return JsonNode.createObjectNode(
        Map.of(
            "grant_type", JsonNode.createStringNode("client_credential"),
            "appid", JsonNode.createStringNode(account.appId()),
            "secret", JsonNode.createStringNode(Objects.requireNonNull(account.appSecret())),
            "force_refresh", JsonNode.createBooleanNode(false)));
  }

  private static Given valid(SharedToken token) {
    return new Valid(token.value(), token.version());
  }
}
