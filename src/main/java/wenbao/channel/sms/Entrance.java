package wenbao.channel.sms;

import io.micronaut.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Lets a gateway in: by the secret in the path and, where the line asks for it, by signature. */
@Singleton
final class Entrance {
  private static final int LARGEST = 64 * 1024;

  private final Lines lines;
  private final InstantSource clock;

  Entrance(Lines lines, InstantSource clock) {
    this.lines = lines;
    this.clock = clock;
  }

  Line open(String name, String secret, HttpHeaders headers, byte[] body) {
    var line = lines.open(name, secret).orElseThrow(Rejected::notFound);
    Rejected.unless(body.length <= LARGEST, "the body has at most 64 KiB");
    if (line.hmac() && !isProved(line, headers, body)) {
      throw Rejected.unproved(Hmac.right(clock.instant()));
    }
    return line;
  }

  private boolean isProved(Line line, HttpHeaders headers, byte[] body) {
    return Hmac.proves(
        headers.get(Hmac.TIMESTAMP),
        headers.get(Hmac.SIGNATURE),
        line.secret(),
        clock.instant(),
        body);
  }
}
