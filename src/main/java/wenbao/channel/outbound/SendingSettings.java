package wenbao.channel.outbound;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How messages are sent.
 *
 * @param timeout how long the other side may take for one message
 * @param lease for how long a message is ours to send
 * @param most so many are taken at a time
 * @param parallel so many are sent at once for each account
 * @param firstWait before the second try; each wait is twice the one before
 * @param longestWait between two tries
 * @param tries after so many we give up
 * @param patience so much waiting between tries, and we give up
 */
@ConfigurationProperties("wenbao.sending")
public record SendingSettings(
    @Bindable(defaultValue = "10s") Duration timeout,
    @Bindable(defaultValue = "2m") Duration lease,
    @Bindable(defaultValue = "64") int most,
    @Bindable(defaultValue = "4") int parallel,
    @Bindable(defaultValue = "1s") Duration firstWait,
    @Bindable(defaultValue = "10m") Duration longestWait,
    @Bindable(defaultValue = "200") int tries,
    @Bindable(defaultValue = "24h") Duration patience) {
  public SendingSettings {
    expect(
        timeout.isPositive() && timeout.multipliedBy(2).compareTo(lease) <= 0,
        "lease: at least twice the timeout, like timeout: 10s and lease: 2m");
    expect(most > 0 && parallel > 0 && tries > 0, "most, parallel, tries: at least 1");
    expect(
        firstWait.isPositive() && firstWait.compareTo(longestWait) <= 0,
        "longest-wait: not under first-wait, like first-wait: 1s and longest-wait: 10m");
  }

  private static void expect(boolean right, String complaint) {
    if (!right) {
      throw new ConfigurationException("wenbao.sending." + complaint);
    }
  }
}
