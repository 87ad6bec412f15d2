package wenbao.application.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names that nobody has are locked like those of members, or the lock would tell which is which.
 * Counted in memory, and of a thousand names at most.
 */
final class Strangers {
  private static final int MOST = 1000;

  private record Tries(int wrong, Instant lockedUntil) {}

  private final Map<String, Tries> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MOST;
        }
      };

  /** Until when the name is locked after one more try; empty while it is not. */
  synchronized Optional<Instant> tried(String name, int allowed, Duration lock, Instant now) {
    var before = tries.getOrDefault(name, new Tries(0, Instant.EPOCH));
    if (before.lockedUntil.isAfter(now)) return Optional.of(before.lockedUntil);
    boolean locked = before.wrong + 1 >= allowed;
    var after = locked ? new Tries(0, now.plus(lock)) : new Tries(before.wrong + 1, Instant.EPOCH);
    tries.put(name, after);
    return locked ? Optional.of(after.lockedUntil) : Optional.empty();
  }
}
