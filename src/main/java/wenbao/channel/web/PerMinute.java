package wenbao.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the calls of each address within its running minute. */
final class PerMinute {
  private static final int MOST_ADDRESSES = 20_000;

  private record Minute(Instant end, int calls) {}

  private final int most;

  /** Bounded: whoever comes from ever new addresses makes us forget the oldest, not run out. */
  private final Map<String, Minute> minutes =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  PerMinute(int most) {
    this.most = most;
  }

  /** Counts a call. Zero: go on; otherwise come again after this time. */
  synchronized Duration call(String address, Instant now) {
    Minute minute = minutes.get(address);
    if (minute == null || !now.isBefore(minute.end())) {
      minutes.remove(address); // so that it stands among the newest again
      minute = new Minute(now.plus(Duration.ofMinutes(1)), 0);
    }
    minutes.put(address, new Minute(minute.end(), minute.calls() + 1));
    return minute.calls() < most ? Duration.ZERO : Duration.between(now, minute.end());
  }
}
