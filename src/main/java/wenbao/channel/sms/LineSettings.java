package wenbao.channel.sms;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/** One line as the configuration writes it; {@link Line} is what has been checked. */
@EachProperty("wenbao.sms.lines")
record LineSettings(
    @Parameter String name,
    @Nullable String bureau,
    @Nullable String provider,
    @Nullable String secret,
    @Nullable String signature,
    @Nullable String api,
    @Bindable(defaultValue = "false") boolean hmac) {
  @Override
  public String toString() {
    return "LineSettings[" + name + "]"; // the secret is not for logs
  }
}
