package wenbao.channel.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wenbao.application.SharedTokens;

/** Tokens of one instance. */
final class MemoryTokens implements SharedTokens {
  private final Map<String, SharedToken> tokens = new HashMap<>();
  private boolean claimed;

  @Override
  public synchronized Optional<SharedToken> find(String name) {
    return Optional.ofNullable(tokens.get(name));
  }

  @Override
  public synchronized boolean claim(String name, long version, Instant now, Duration lease) {
    if (claimed || find(name).map(SharedToken::version).orElse(0L) != version) return false;
    claimed = true;
    return true;
  }

  @Override
  public synchronized void renewed(String name, String value, Instant renewAt) {
    long version = find(name).map(SharedToken::version).orElse(0L) + 1;
    tokens.put(name, new SharedToken(value, renewAt, version));
    claimed = false;
  }

  @Override
  public synchronized void failed(String name) {
    claimed = false;
  }
}
