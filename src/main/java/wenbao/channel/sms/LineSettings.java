package wenbao.channel.sms;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * One line as the configuration writes it; {@link Line} is what has been checked.
 *
 * @param hmac whether the gateway signs its calls
 * @param templates the file of the texts that are filed with the provider
 * @param variable the most characters that a variable of a template may have
 * @param version of CMPP; this and what follows it up to {@code serviceId} is for CMPP only
 */
@EachProperty("wenbao.sms.lines")
record LineSettings(
    @Parameter String name,
    @Nullable String bureau,
    @Nullable String provider,
    @Nullable String secret,
    @Nullable String signature,
    @Nullable String api,
    @Bindable(defaultValue = "false") boolean hmac,
    @Nullable String keyId,
    @Nullable String keySecret,
    @Nullable String appId,
    @Nullable String sender,
    @Nullable String region,
    @Nullable String templates,
    @Bindable(defaultValue = "20") int variable,
    @Nullable String version,
    @Bindable(defaultValue = "1") int connections,
    @Bindable(defaultValue = "16") int window,
    @Bindable(defaultValue = "20") int perSecond,
    @Nullable String serviceId,
    @Bindable(defaultValue = "20") int perNumber,
    @Bindable(defaultValue = "20000") int daily) {
  @Override
  public String toString() {
    return "LineSettings[" + name + "]"; // the secret is not for logs
  }
}
