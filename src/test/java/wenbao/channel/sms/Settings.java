package wenbao.channel.sms;

import java.net.URI;
import java.time.Duration;
import wenbao.channel.outbound.SendingSettings;

/** Settings and lines for tests. */
final class Settings {
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  private Settings() {}

  static SendingSettings sending(Duration timeout, int tries, Duration patience) {
    return new SendingSettings(
        timeout,
        Duration.ofMinutes(2),
        8,
        2,
        Duration.ofSeconds(1),
        Duration.ofMinutes(10),
        tries,
        patience);
  }

  static LineSettings line(String name, URI api, boolean hmac) {
    return line(name, "suining", "generic", SECRET, "遂宁医保", api.toString(), hmac);
  }

  /** Of a gateway that wants neither keys nor templates. */
  static LineSettings line(
      String name,
      String bureau,
      String provider,
      String secret,
      String signature,
      String api,
      boolean hmac) {
    return new LineSettings(
        name, bureau, provider, secret, signature, api, hmac, null, null, null, null, null, null,
        20, null, 1, 16, 20, null, 20, 20_000);
  }
}
