package wenbao.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tokens that all instances use and one at a time renews. */
public interface SharedTokens {
  /**
   * @param renewAt from when on it should be renewed; it may still be good for a while
   * @param version grows with every renewal
   */
  record SharedToken(String value, Instant renewAt, long version) {
    @Override
    public String toString() {
      return "SharedToken[" + version + "]"; // the rest is secret
    }
  }

  Optional<SharedToken> find(String name);

  /**
   * Whether it is the caller's to renew, for so long.
   *
   * @param version that the caller saw; 0 where there was none. False when it was renewed meanwhile
   */
  boolean claim(String name, long version, Instant now, Duration lease);

  /** Ends the caller's claim. */
  void renewed(String name, String value, Instant renewAt);

  /** Ends the caller's claim without a new token. */
  void failed(String name);
}
