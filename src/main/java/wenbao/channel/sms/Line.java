package wenbao.channel.sms;

import java.net.URI;

/**
 * A number of the bureau at a gateway.
 *
 * @param name names it in the webhook's path and in the outbox: {@code suining-106}
 * @param secret stands in the webhook's path and signs bodies of the generic gateway
 * @param signature leads every message, filed with the carriers: {@code 遂宁医保}
 * @param api where the gateway takes messages, without a slash at its end
 * @param signed whether its calls are signed
 * @param access who we are for the provider
 * @param cmpp how it is connected, where it is connected by CMPP
 * @param templates what may be sent where the provider wants templates
 * @param budget how much may be sent
 */
public record Line(
    String name,
    String bureau,
    String provider,
    String secret,
    String signature,
    URI api,
    boolean signed,
    Access access,
    Cmpp cmpp,
    Templates templates,
    Budget budget) {

  /**
   * Who we are for the provider; what it does not want is empty.
   *
   * @param keyId AccessKeyId, SecretId, app key, or the CMPP login
   * @param appId Tencent's SmsSdkAppId
   * @param sender the number that messages leave by, where the provider wants to be told
   * @param region of the provider's data centre
   */
  public record Access(String keyId, String keySecret, String appId, String sender, String region) {
    @Override
    public String toString() {
      return "Access"; // the key is not for logs
    }
  }

  /**
   * How a line is connected by CMPP.
   *
   * @param version 0x20 or 0x30, as it is told at the login
   * @param connections so many at once, each with its own window
   * @param window so many segments wait for their responses on each
   * @param perSecond so many segments leave in a second, on all together
   * @param serviceId what the carrier calls our business; empty where it does not care
   */
  public record Cmpp(short version, int connections, int window, int perSecond, String serviceId) {}

  /** How many messages leave in a day by Beijing time: to one number, and to all. */
  public record Budget(int perNumber, int daily) {}

  @Override
  public String toString() {
    return "Line[" + name + "]"; // the secret is not for logs
  }
}
