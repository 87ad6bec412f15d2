package wenbao.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message that WeChat pushed to the end: until it was taken, or WeChat gave up.
 *
 * @param left when it left for the first time
 * @param took from then to the end
 * @param deliveries how many it took
 * @param shown the replies in the response; several are an error
 * @param reached whether the service may have had it in its hands
 * @param fault what made WeChat say that the account is out of order
 */
record Pushed(
    Message message,
    Instant left,
    Duration took,
    int deliveries,
    Set<String> shown,
    boolean reached,
    @Nullable String fault) {
  Instant ended() {
    return left.plus(took);
  }
}
