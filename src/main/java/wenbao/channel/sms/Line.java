package wenbao.channel.sms;

import java.net.URI;

/**
 * A number of the bureau at a gateway.
 *
 * @param name names it in the webhook's path and in the outbox: {@code suining-106}
 * @param secret stands in the webhook's path and signs bodies
 * @param signature leads every message, filed with the carriers: {@code 遂宁医保}
 * @param api where the gateway takes messages, without a slash at its end
 * @param hmac whether bodies are signed, theirs and ours
 */
record Line(
    String name,
    String bureau,
    String provider,
    String secret,
    String signature,
    URI api,
    boolean hmac) {
  @Override
  public String toString() {
    return "Line[" + name + "]"; // the secret is not for logs
  }
}
